import fc from 'fast-check';
import { actionKinds, type ActionKind } from '../domain/dossier/action-kinds';
import { applicantUnit, type Actor, type UnitId } from '../domain/dossier/actor';
import type { Act } from '../domain/dossier/commands';
import type { ActDetails } from '../domain/dossier/details';
import { assesses, feeOwed } from '../domain/dossier/fee';
import { waivingUnit } from '../domain/dossier/intervene/waiver';
import { interventionKinds, type InterventionKind } from '../domain/dossier/intervention-kinds';
import { refundDueVnd } from '../domain/dossier/refund';
import { openTasks, type DossierState } from '../domain/dossier/state';
import type { TaskRecord } from '../domain/dossier/task';
import { countingEntries } from '../domain/dossier/counting-entries';
import { applicant, deputy, desk, everybody, headOfUnit, leader, police, reasonOf, specialist, strangers, taxes } from './dossiers'; // prettier-ignore

const actors: readonly Actor[] = [desk, specialist, headOfUnit, leader, deputy, everybody, police, taxes, applicant, ...Object.values(strangers)]; // prettier-ignore
const kinds = [...actionKinds, ...interventionKinds] as const;
const [minute, day] = [60_000, 86_400_000];

/** One attempt: after a pause somebody does something; `sensible` takes what is open and who may do it. */
export interface Attempt {
  readonly pauseMs: number;
  readonly sensible: boolean;
  /** Whence all that is left to chance below is taken, each choice from bits of its own. */
  readonly pick: number;
  readonly by: Actor;
  readonly kind: ActionKind | InterventionKind;
  readonly reason: boolean;
  readonly seqLag: number;
  /** How long ago it happened, where it is entered afterwards. */
  readonly agoMs?: number;
}

/** Below zero: to the next deadline, a millisecond before, exactly, or after it. */
export const pauses = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 59 }).map(n => n * minute) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 30 }).map(n => n * 60 * minute) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 8 }).map(n => n * day) },
  { weight: 2, arbitrary: fc.constantFrom(-1, -2, -3) },
);

export const attempt = fc.record<Attempt>({
  pauseMs: pauses,
  sensible: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  pick: fc.nat(2 ** 30),
  by: fc.constantFrom(...actors),
  kind: fc.constantFrom(...kinds),
  reason: fc.boolean(),
  seqLag: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }) }),
});

export const attempts = fc.array(attempt, { minLength: 1, maxLength: 30 });

/** One of `n`, by the bits of the pick from `bit` on. */
const chosen = ({ pick }: Attempt, bit: number, n: number): number => (pick >>> bit) % n;

/** What is attempted in this state. */
export function commandFor(attempt: Attempt, state: DossierState, at: number): Act {
  const open = openTasks(state);
  const task = open[chosen(attempt, 0, Math.max(1, open.length))];
  const { kind, by } = attempt.sensible && task ? sensible(attempt, state, task) : attempt;
  const said = detailsFor(attempt, state, at, task);
  const details = kind === 'WAIVE_FEE' ? waiverOf(attempt, said) : said;
  return {
    ...{ kind, by, at, seq: Math.max(0, state.seq - attempt.seqLag), details },
    ...(attempt.agoMs !== undefined && { legalAt: Math.max(earliest(attempt, state, task), at - attempt.agoMs) }),
    ...((attempt.reason || attempt.sensible) && { reason: reasonOf('because') }),
    ...(attempt.sensible && task?.actions.includes(kind as ActionKind) && { task: task.id }),
  };
}

/** After everything that was done; now and then only after what led to the task, which is in order where time has ended others since. */
const earliest = (attempt: Attempt, { actedAt }: DossierState, task?: TaskRecord): number =>
  task && chosen(attempt, 25, 3) === 0 ? task.openedAt : actedAt;

/** An action of the task, most often its first, by one who may do it; now and then an intervention by one who may be allowed to. */
function sensible(attempt: Attempt, state: DossierState, task: TaskRecord): Pick<Act, 'kind' | 'by'> {
  if (chosen(attempt, 2, 6) === 0) {
    const kind = interventionKinds[chosen(attempt, 5, interventionKinds.length)]!;
    return { kind, by: someoneOf(intervenes(state, kind, task)) };
  }
  // One in four: the fee is waived instead of paid.
  if (task.kind === 'PAYMENT' && chosen(attempt, 4, 4) === 0)
    return { kind: 'WAIVE_FEE', by: someoneOf(waivingUnit(state)) };
  const human = task.actions.filter(action => action !== 'PAYMENT_RECEIVED');
  const kind = human[chosen(attempt, 8, 2) === 0 ? 0 : chosen(attempt, 9, human.length)]!;
  return { kind, by: someoneOf(task.unit === applicantUnit ? state.units.desk : task.unit) };
}

/** An officer of the unit, who is its head too. */
const someoneOf = (unit: UnitId): Actor => ({ account: `head of ${unit}`, role: 'OFFICER', units: [unit], heads: [unit] }); // prettier-ignore

function intervenes(state: DossierState, kind: InterventionKind, task: TaskRecord): UnitId {
  switch (kind) {
    case 'ASSIGN':
      return task.unit;
    case 'LATE_ANSWER':
      return state.tasks.find(one => one.kind === 'LIAISON')?.unit ?? state.units.specialist;
    case 'WAIVE_FEE':
      return waivingUnit(state);
    case 'WITHDRAW':
    case 'REPORT_LOSS':
    case 'CORRECT_ENTRY':
      return state.units.desk;
    case 'POSTPONE':
    case 'ORDER_STOP':
    case 'EXCLUDE_DAYS':
    case 'PROCEED_WITHOUT':
      return state.units.leader;
  }
}

/** What any act may have to say; money is named only where some is to be paid or given back. */
function detailsFor(attempt: Attempt, state: DossierState, at: number, task?: TaskRecord): ActDetails {
  const one = (bit: number, n: number): number => chosen(attempt, bit, n);
  const limit = { amount: 1 + one(3, 4), unit: one(6, 3) === 0 ? 'WORKING_HOUR' : 'WORKING_DAY' } as const;
  const dateOf = (days: number): string => new Date(at + days * day).toISOString().slice(0, 10);
  const owed = task?.outcome ? refundDueVnd(state, task.outcome) : feeOwed(state)?.amountVnd;
  const consult = [
    [police, taxes],
    [taxes, police],
  ]
    [one(24, 2)]!.slice(0, 1 + one(11, 2))
    .map(({ units }) => ({ unit: units[0]!, limit }));
  return {
    ...{ consult, onPaper: one(12, 2) === 0, verifyAt: at + (one(13, 20) * 60 - 150) * minute, agency: 'H02.1' },
    ...{ assignee: one(14, 2) === 0 ? 'specialist' : 'somebody', newDate: dateOf(one(15, 12)), payment: `UNC-${state.seq}` }, // prettier-ignore
    ...{ days: { from: dateOf(-one(16, 3)), to: dateOf(one(18, 4)) } },
    ...correctionOf(state, at, one),
    ...(one(22, 2) === 0 && { ground: 'NĐ 175/2024 Đ54.3' }),
    ...(owed !== undefined && { amountVnd: owed }),
    ...(task && assesses(state, task) && one(21, 5) > 0 && { feeVnd: one(23, 3) * 500_000 }),
  };
}

/** All of the fee, a part of it, or what is no waiver. */
function waiverOf(attempt: Attempt, { ground, amountVnd: owed = 0, ...others }: ActDetails): ActDetails {
  const left = [undefined, undefined, Math.floor(owed / 2), owed][chosen(attempt, 12, 4)];
  const by = chosen(attempt, 15, 8) > 0 ? 'Luật Phí và lệ phí 2015 Đ10' : ground;
  return { ...others, ...(by && { ground: by }), ...(left !== undefined && { amountVnd: left }) };
}

/** Any entry without a time of its own; the reception, or the last one that counts, with one. */
function correctionOf(state: DossierState, at: number, one: (bit: number, n: number) => number): ActDetails {
  if (one(19, 2) === 0) return { corrects: 1 + one(20, 20) };
  const counting = one(21, 2) === 0 ? countingEntries(state).at(-1)?.named : undefined;
  return { corrects: counting ?? state.acceptedSeq ?? 1, trueTime: at - one(20, 99) * 60 * minute };
}
