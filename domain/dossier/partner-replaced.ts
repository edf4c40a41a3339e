import { DomainError } from '../errors';
import type { PartnerReplaced } from './commands';
import type { Happening } from './events';
import { isPartnerWork, partnerUnits } from './partner-units';
import { openTasks, type DossierState } from './state';

/**
 * An agency that the dossier asks was withdrawn or merged (law.md §11; NĐ 61/2018 Đ19.5): the unit that follows has to answer, within the limit
 * that was set. Heard again, or of units that the dossier does not turn to, it says nothing new. Throws INPUT_INVALID.
 */
export function partnerReplaced(state: DossierState, { units, because }: PartnerReplaced): Happening[] {
  const pairs = Object.entries(units);
  if (pairs.some(([, to]) => !to)) throw new DomainError('INPUT_INVALID', { units });
  const known = partnerUnits(state);
  const news = Object.fromEntries(pairs.filter(([unit, to]) => unit !== to && known.has(unit)));
  if (Object.keys(news).length === 0) return [];
  const tasks = openTasks(state).filter(task => isPartnerWork(task) && task.unit in news);
  return [{ kind: 'PARTNER_REPLACED', units: news, tasks: tasks.map(({ id }) => id), because }];
}
