import type { Act } from '../domain/dossier/commands';
import { boundsOf, countingEntries } from '../domain/dossier/counting-entries';
import type { DossierState } from '../domain/dossier/state';
import { desk, reasonOf } from './dossiers';

/** A correction of one of the entries that count, to some time at which it may have been. */
export function correctionFor(state: DossierState, at: number, pick: number): Act | undefined {
  const entries = countingEntries(state);
  const entry = entries[pick % Math.max(1, entries.length)];
  if (!entry) return undefined;
  const [from, to] = boundsOf(state, entry, at);
  const trueTime = from + Math.floor((Math.max(0, to - from) * (pick % 101)) / 100);
  const details = { corrects: entry.named, trueTime };
  const by = { ...desk, units: [state.units.desk] };
  return { kind: 'CORRECT_ENTRY', by, at, seq: state.seq, reason: reasonOf('entered wrongly'), details };
}
