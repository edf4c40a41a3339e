import type { ProcedureDefinition } from '../../domain/procedure/definition';
import { birthGroupOnline } from './birth-group-online';
import { birthResidenceInsurance } from './birth-residence-insurance';
import { buildingPermit } from './building-permit';
import { certifiedCopy } from './certified-copy';
import { civilStatusExtract } from './civil-status-extract';
import { copyFromOriginalRegister } from './copy-from-original-register';
import { deathGroupOnline } from './death-group-online';
import { firstLandRegistration } from './first-land-registration';
import { householdBusiness } from './household-business';
import { maritalStatusCertificate } from './marital-status-certificate';
import { securityCertificate } from './security-certificate';

/** Every procedure with a route of its own, all revisions that a dossier may still run by. All others take the standard route. */
export const definitions: readonly ProcedureDefinition[] = [
  birthGroupOnline,
  birthResidenceInsurance,
  buildingPermit,
  certifiedCopy,
  civilStatusExtract,
  copyFromOriginalRegister,
  deathGroupOnline,
  firstLandRegistration,
  householdBusiness,
  maritalStatusCertificate,
  securityCertificate,
];
