import { procedureWorkflow } from './dossier/procedure-workflow';
import { standardRoute } from './procedures/standard';

/** One exported workflow a procedure: its name is what every Temporal tool shows. */
export const standardProcedure = procedureWorkflow(standardRoute);
