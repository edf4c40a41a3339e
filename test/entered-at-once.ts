import type { Instant } from '../domain/calendar/snapshot';
import { clockStart } from '../domain/dossier/clock-start';
import type { Act, MachineCommand } from '../domain/dossier/commands';
import { countingEntries } from '../domain/dossier/counting-entries';
import { byTime } from '../domain/dossier/events';
import { isTurned } from '../domain/dossier/state';
import type { MemoryDossier } from '../domain/kernel/memory';
import type { Beginning } from './random-starts';

type Step = Act | MachineCommand;

/** How a life began and what was done, with the time of its entry; every entry as of its true time at once. */
export interface Truly {
  readonly begun: Beginning;
  readonly done: readonly { readonly enteredAt: Instant; readonly step: Step }[];
}

/** With this act more; undefined where it corrects what cannot be told from others of the same instant. */
export function enteredAtOnce(
  { state, events }: Pick<MemoryDossier, 'state' | 'events'>,
  { begun, done }: Truly,
  act: Act,
): Truly | undefined {
  if (act.kind !== 'CORRECT_ENTRY') return { begun, done: [...done, { enteredAt: act.at, step: act }] };
  const { corrects, trueTime } = act.details!;
  if (trueTime === undefined) return { begun, done };
  // By post it is the time of the minutes that was said (QĐ 45/2016 Đ7.4).
  if (corrects === state.acceptedSeq && clockStart(state) === 'MINUTES')
    return { begun: { ...begun, start: { ...begun.start, minutesSignedAt: trueTime } }, done };
  const { seq, action, ended } = countingEntries(state).find(({ named }) => named === corrects)!;
  const { at } = events[seq - 1]!;
  const paid = ended.ended!.details?.payment;
  const meant = done.filter(
    ({ enteredAt, step }) =>
      enteredAt === at && (step.kind === 'PAYMENT_NOTICE' ? step.payment === paid : step.kind === action),
  );
  if (meant.length !== 1) return undefined;
  const then = done.map(one => (one === meant[0] ? { ...one, step: truly(one.step, trueTime) } : one));
  return { begun, done: then.toSorted((a, b) => a.step.at - b.step.at) };
}

/** What was entered before it had happened is entered when it had. */
const truly = (step: Step, time: Instant): Step => {
  const at = Math.max(step.at, time);
  return 'by' in step ? { ...step, at, legalAt: time } : ({ ...step, at, paidAt: time } as MachineCommand);
};

/**
 * What the law leaves as it was, though the entry was wrong: what time made of silence, and at which instant (NĐ 61/2018 Đ19.5), what came of it
 * otherwise, and whether an apology was in time by the date that was promised then (Đ19.9). Where two lives differ in it they are two.
 */
export const courseOf = ({ state, events }: MemoryDossier) => ({
  work: state.tasks.map(({ kind }) => kind),
  silence: state.tasks.flatMap(({ id, ended }) => (ended?.by === byTime ? [[id, ended.action, ended.at]] : [])),
  apologies: events.flatMap(event => (event.kind === 'POSTPONED' ? [event.late === true] : [])),
});

/**
 * The dates that two ways to the same truth have to agree in. Work that is over was judged by what was known of the days then, and what was due with
 * the dossier is judged with it; of a dossier that was turned to its end it stays whether it was late by then. The date of a late apology gave way to
 * a limit that reached as far meanwhile, and does not come back.
 */
export const datesOf = ({ state, events }: MemoryDossier) => {
  const { due, clock, acceptedAt, readyAt, onTime, overdue, receipts } = state;
  const sameDays = !events.some(({ kind }) => kind === 'CALENDAR_CHANGED' || kind === 'DAYS_EXCLUDED');
  const work = state.tasks.map(({ id, kind, openedAt, from, limit, due, overdue, ended }) => ({
    ...{ id, kind, openedAt, from, endedAt: ended?.at },
    ...((!ended || (sameDays && limit !== 'WITH_DOSSIER')) && { due, overdue }),
  }));
  const whole = { due, clock, acceptedAt, readyAt, onTime, receipts, work };
  return { ...whole, ...(!isTurned(state) && { overdue }) };
};
