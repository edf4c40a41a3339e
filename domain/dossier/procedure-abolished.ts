import { DomainError } from '../errors';
import type { ProcedureAbolished } from './commands';
import type { Happening } from './events';
import { isEnding, isSigned } from './intervene/withdrawal';
import { runningDossiers } from './running-dossiers';
import type { DossierState } from './state';

/**
 * The procedure exists no more (TT 03/2025 form 05: a ground of the stop; Hòa Bình Đ6.1). Nothing is stopped that was signed, because that is
 * the applicant's; nor the correction of the agency's own error (NĐ 61/2018 Đ21.1). Heard again, or of another procedure, it says nothing
 * new; another decision, after the first was revoked, does. Throws INPUT_INVALID.
 */
export function procedureAbolished(
  state: DossierState,
  { procedure, running, because, decision }: ProcedureAbolished,
): Happening[] {
  if (!runningDossiers.includes(running) || !because) throw new DomainError('INPUT_INVALID', { running, because });
  if (procedure !== state.start.procedure.code) return [];
  if (state.abolished !== undefined && (decision ?? state.abolished) === state.abolished) return [];
  const stops = running === 'STOP' && !isSigned(state) && !isEnding(state) && state.start.corrects === undefined;
  return [{ kind: 'PROCEDURE_ABOLISHED', stops, because, ...(decision !== undefined && { decision }) }];
}
