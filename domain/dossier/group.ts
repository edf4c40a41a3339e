import type { Instant } from '../calendar/snapshot';
import type { Clock, ClockEntry } from '../clock/clock';
import type { Limit } from '../clock/limit';
import type { UnitId } from './actor';
import type { TaskRecord } from './task';

/** A procedure of a group, done by its own unit within its own limit. */
export interface Part {
  readonly code: string;
  readonly unit: UnitId;
  readonly limit: Limit;
  /** The parts whose results it needs: residence needs the birth certificate. */
  readonly after?: readonly string[];
}

/** The procedures that a dossier consists of, in their order, from the event on that named them (NĐ 61/2018 Đ3.2). */
export interface Group {
  /** After a recall every part is done anew: only what was opened since counts. */
  readonly since: number;
  readonly parts: readonly Part[];
}

/**
 * CLOSED_INCOMPLETE: the applicant did not complete it in time. LEFT_OUT: a part that it needs has no result, and nobody was given the work.
 */
export const partEnds = ['FINISH_PART', 'REFUSE_PART', 'CLOSED_INCOMPLETE', 'LEFT_OUT'] as const;
export type PartEnd = (typeof partEnds)[number];

/** What of the state of a dossier says how its parts are. */
interface Grouped {
  readonly group?: Group;
  readonly tasks: readonly TaskRecord[];
}

export const partOf = ({ group }: Pick<Grouped, 'group'>, code: string | undefined): Part | undefined =>
  group?.parts.find(part => part.code === code);

/** All work on a part since the group was begun, in the order of opening. */
export const tasksOfPart = ({ group, tasks }: Grouped, code: string): readonly TaskRecord[] =>
  tasks.filter(task => task.part === code && task.openedSeq > (group?.since ?? 0));

/** What became of a part; undefined while it waits or is at work. Of parts that wait for one another in a circle nothing is asked. */
export function endOfPart(state: Grouped, code: string): PartEnd | undefined {
  const last = tasksOfPart(state, code).at(-1);
  if (last) return endings[last.ended?.action ?? 'CLOSED'];
  const ends = (partOf(state, code)?.after ?? []).map(needed => endOfPart(state, needed));
  return ends.some(end => end && end !== 'FINISH_PART') ? 'LEFT_OUT' : undefined;
}

/** One result at least is there to be given out, of those that were begun last. */
export const isPartDone = (state: Grouped): boolean =>
  state.group?.parts.some(({ code }) => endOfPart(state, code) === 'FINISH_PART') === true;

const endings: Readonly<Partial<Record<NonNullable<TaskRecord['ended']>['action'], PartEnd>>> = {
  FINISH_PART: 'FINISH_PART',
  REFUSE_PART: 'REFUSE_PART',
  CONFIRM_STOP: 'CLOSED_INCOMPLETE',
};

/** When the unit of the part was first given it (epoch ms); undefined before. */
export const partBegunAt = (state: Grouped, code: string): Instant | undefined => tasksOfPart(state, code)[0]?.openedAt;

/**
 * The part's own clock: from when its unit was given it, standing while the applicant is asked for it, as NĐ 61/2018 Đ19.4 says of the whole.
 * Computed from its tasks and kept nowhere: a corrected time of theirs is one of its own. Undefined before it begins.
 */
export function clockOfPart(state: Grouped, code: string | undefined, begun?: Instant): Clock | undefined {
  const part = partOf(state, code);
  const startedAt = part && (partBegunAt(state, part.code) ?? begun);
  if (startedAt === undefined) return undefined;
  return { limit: part!.limit, startedAt, ledger: tasksOfPart(state, part!.code).flatMap(waitOf) };
}

/** What a wait for the applicant leaves in the ledger: only a full supplement lets the limit start anew. */
function waitOf({ kind: because, suspends: mode, openedAt, ended }: TaskRecord): ClockEntry[] {
  if (!mode) return [];
  const began = { kind: 'SUSPENDED', at: openedAt, mode, because } as const;
  if (!ended) return [began];
  return [began, { kind: 'RESUMED', at: ended.at, ...(ended.action !== 'SUPPLEMENT' && { as: 'PAUSE' as const }) }];
}

/** How often the applicant was asked to complete the part, in all the dossier's life. */
export const partRounds = ({ tasks }: Pick<Grouped, 'tasks'>, code: string): number =>
  tasks.filter(task => task.part === code && task.ended?.action === 'SEND_SUPPLEMENT_NOTICE').length;
