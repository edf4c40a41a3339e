import { countingEntries } from './counting-entries';
import type { DossierState } from './state';

/**
 * The entry with whose time the dossier's clock starts, by its `seq`: the acceptance; by post the minutes of the handing over, which are no
 * entry, or what completed the dossier after them (QĐ 45/2016 Đ7.4).
 */
export function clockStart(state: DossierState): number | 'MINUTES' | undefined {
  const { start, clock } = state;
  const entries = countingEntries(state);
  const accepted = entries.find(entry => entry.clock === 'STARTED');
  if (!accepted || !clock || start.channel !== 'POSTAL' || start.minutesSignedAt === undefined) return accepted?.seq;
  const completed = entries.findLast(
    ({ seq, at, action }) => seq < accepted.seq && at === clock.startedAt && !completesNothing.includes(action),
  );
  return completed?.seq ?? 'MINUTES';
}

const completesNothing: readonly string[] = ['DECLINE_SUPPLEMENT', 'CLOSED'];
