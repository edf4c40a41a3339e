import { procedureWorkflow } from './dossier/procedure-workflow';
import { birthGroupOnline as birthGroup } from './procedures/birth-group-online';
import { birthResidenceInsurance as birthResidence } from './procedures/birth-residence-insurance';
import { buildingPermit as building } from './procedures/building-permit';
import { certifiedCopy as certified } from './procedures/certified-copy';
import { civilStatusExtract as extract } from './procedures/civil-status-extract';
import { copyFromOriginalRegister as registerCopy } from './procedures/copy-from-original-register';
import { deathGroupOnline as deathGroup } from './procedures/death-group-online';
import { firstLandRegistration as land } from './procedures/first-land-registration';
import { householdBusiness as business } from './procedures/household-business';
import { maritalStatusCertificate as maritalStatus } from './procedures/marital-status-certificate';
import { securityCertificate as security } from './procedures/security-certificate';
import { standardRoute } from './procedures/standard';

/** One exported workflow a procedure and revision: its name is what every Temporal tool shows. */
export const standardProcedure = procedureWorkflow(standardRoute);
export const birthGroupOnline = procedureWorkflow(birthGroup.route);
export const birthResidenceInsurance = procedureWorkflow(birthResidence.route);
export const buildingPermit = procedureWorkflow(building.route);
export const certifiedCopy = procedureWorkflow(certified.route);
export const civilStatusExtract = procedureWorkflow(extract.route);
export const copyFromOriginalRegister = procedureWorkflow(registerCopy.route);
export const deathGroupOnline = procedureWorkflow(deathGroup.route);
export const firstLandRegistration = procedureWorkflow(land.route);
export const householdBusiness = procedureWorkflow(business.route);
export const maritalStatusCertificate = procedureWorkflow(maritalStatus.route);
export const securityCertificate = procedureWorkflow(security.route);
