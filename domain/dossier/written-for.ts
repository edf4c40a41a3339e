import type { UnitId } from './actor';
import type { DossierEvent } from './events';
import { followerOf, furtherReplaced, type Replacement } from './replacement';
import type { Task } from './task';

/** The kinds of events by which it is judged for whom a reason was written. */
export const writingKinds: readonly DossierEvent['kind'][] = ['TASK_OPENED', 'PARTNER_REPLACED'];

/**
 * The units, of whatever agency, for which the reason of an act was written, or whose own it is, with those that follow them since (law.md §11):
 * whose work it was, who had asked for it, which desk follows it; who is asked by it (NĐ 61/2018 Đ19.5.a), or gets its reply; and of a group the
 * unit of the part that it is for. An assignment is between the head and the unit (Đ19.1). `journal`: the events of the dossier in their order, of
 * the kinds of `writingKinds` at least.
 */
export function writtenFor(event: DossierEvent, journal: readonly DossierEvent[]): ReadonlySet<UnitId> {
  const units = unitsOf(event, journal);
  const replaced = journal.reduce<Replacement>(
    (sofar, one) => (one.kind === 'PARTNER_REPLACED' ? furtherReplaced(sofar, one.units) : sofar),
    {},
  );
  return new Set([...units, ...units.map(unit => followerOf(unit, replaced))]);
}

function unitsOf(event: DossierEvent, journal: readonly DossierEvent[]): readonly UnitId[] {
  if (event.kind === 'FEE_WAIVED') return [event.unit];
  const opened = journal.flatMap(one => (one.kind === 'TASK_OPENED' ? [one.task] : []));
  const work = 'task' in event ? opened.find(({ id }) => id === event.task) : undefined;
  if (!work) return [];
  switch (event.kind) {
    case 'TASK_ASSIGNED':
      return [work.unit];
    case 'LATE_ANSWER':
      return [...partiesOf(work), ...ofPart(opened, work)];
    case 'TASK_ENDED': {
      const consulted = event.action === 'CONSULT' ? (event.details?.consult ?? []) : [];
      // the consultation that the question came from is opened anew by the reply
      const answered =
        event.action === 'REPLY' ? opened.filter(({ openedSeq }) => openedSeq > event.seq).slice(0, 1) : [];
      return [...[work, ...consulted, ...answered].flatMap(partiesOf), ...ofPart(opened, work)];
    }
    default:
      return [];
  }
}

const partiesOf = ({ unit, followedBy, askedBy }: Pick<Task, 'unit' | 'followedBy' | 'askedBy'>): UnitId[] =>
  [unit, followedBy, askedBy].flatMap(one => one ?? []);

const ofPart = (opened: readonly Task[], { part }: Task): UnitId[] =>
  part === undefined ? [] : opened.filter(task => task.kind === 'PART' && task.part === part).map(({ unit }) => unit);
