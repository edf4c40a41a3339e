import { refundDueVnd } from '../dossier/refund';
import type { Outcome } from '../dossier/events';
import type { Dossier, Route } from './route';

/** The applicant withdrew: the desk gives the papers back with the notice of the stop (TT 03/2025 form 05). */
export const withdrawalRoute: Route = async d => {
  await d.task({ kind: 'WITHDRAWAL', unit: d.units.desk, limit: 'HALF_DAY', actions: ['CONFIRM_WITHDRAWAL'] });
  return 'WITHDRAWN';
};

/** Ended on a legal ground: the desk gives notice of it, with the papers. */
export const stopRoute: Route = async d => {
  await d.task({ kind: 'STOP_NOTICE', unit: d.units.desk, limit: 'HALF_DAY', actions: ['CONFIRM_STOP'] });
  return 'STOPPED';
};

/** Whatever the way was: money that the fee's own rule gives back is given back before the dossier is at its end (law.md §9.1). */
export const settled =
  (route: Route): Route =>
  async d => {
    const outcome = await route(d);
    await refund(d, outcome);
    return outcome;
  };

async function refund(d: Dossier, outcome: Outcome): Promise<void> {
  // Again where a payment that is not owed comes in meanwhile.
  while (refundDueVnd(d.state, outcome) > 0)
    await d.task({ kind: 'REFUND', unit: d.units.desk, limit: 'NONE', actions: ['RECORD_REFUND'], outcome });
}
