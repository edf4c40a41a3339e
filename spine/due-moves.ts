import type { RunningDossier } from '../database/queries/running-dossiers';
import { Calendar } from '../domain/calendar/calendar';
import type { PinnedCalendar } from '../domain/calendar/packed/packed-calendar';
import { pinFor } from '../domain/calendar/pin';
import { widened } from '../domain/calendar/provisional';
import type { Instant } from '../domain/calendar/snapshot';
import { agencyCalendar } from '../domain/calendar/vietnam/agency-calendar';
import type { RecordedChange } from '../domain/calendar/vietnam/change';
import { startClock } from '../domain/clock/commands';
import { limitDeadline, type LimitDeadline } from '../domain/clock/deadline';
import { explainDifference } from '../domain/clock/explanation/difference';
import { renderDifference } from '../domain/clock/explanation/render-difference';
import type { Limit } from '../domain/clock/limit';
import { today } from './today';

/** A due date that will be another, and why, as lines for a citizen. */
export interface DueMove {
  readonly code: string;
  /** What the receipt says (epoch ms). */
  readonly from: Instant;
  readonly to: LimitDeadline;
  readonly why: { readonly vi: readonly string[]; readonly en: readonly string[] };
}

/** Where the due dates of running dossiers will go when they hear of a change. */
export class DueMoves {
  private readonly after: readonly RecordedChange[];
  private readonly agencies = new Map<string, PinnedCalendar>();
  private readonly compiled = new Map<string, Calendar>();

  constructor(
    private readonly before: readonly RecordedChange[],
    private readonly change: RecordedChange,
  ) {
    this.after = [...before, change];
  }

  /** The move of one dossier; undefined when it stays, UNCLEAR when its due date is not that of its limit from acceptance on. */
  of({ code, agency, basis, submittedAt, acceptedAt, dueAt }: RunningDossier): DueMove | 'UNCLEAR' | undefined {
    if (!basis) return 'UNCLEAR';
    const { limit, calendar } = basis;
    const due = (snapshot: PinnedCalendar) => limitDeadline(this.compile(snapshot), acceptedAt, limit);
    const [was, is] = [this.before, this.after].map(changes => this.pinned(agency, changes, submittedAt)) as [
      PinnedCalendar,
      PinnedCalendar,
    ];
    // It has heard of the changes before this one; of the last of them perhaps not yet.
    const counted = [was, calendar].find(snapshot => due(snapshot).at === dueAt);
    if (!counted) return 'UNCLEAR';
    const to = due(is);
    if (to.at === due(was).at || to.at === dueAt) return undefined;
    return { code, from: dueAt, to, why: this.explain(counted, is, acceptedAt, limit) };
  }

  /** What a dossier handed in at this instant would have pinned, had it known these changes. */
  private pinned(agency: string, changes: readonly RecordedChange[], submittedAt: Instant): PinnedCalendar {
    const key = `${agency} ${changes.length} ${today(submittedAt)}`;
    const known = this.agencies.get(key);
    if (known) return known;
    const made = pinFor(agencyCalendar(agency, changes, this.change.effectiveFrom), submittedAt);
    this.agencies.set(key, made);
    return made;
  }

  private explain(known: PinnedCalendar, is: PinnedCalendar, startedAt: Instant, limit: Limit): DueMove['why'] {
    const clock = startClock(limit, startedAt);
    const [before, after] = [known, is].map(snapshot => this.compile(widened(snapshot))) as [Calendar, Calendar];
    const difference = explainDifference({ calendar: before, clock }, { calendar: after, clock });
    return {
      vi: renderDifference(after, limit, difference, 'vi'),
      en: renderDifference(after, limit, difference, 'en'),
    };
  }

  /** By content: dossiers of one day have pinned the same. */
  private compile(snapshot: PinnedCalendar): Calendar {
    const key = JSON.stringify(snapshot);
    const known = this.compiled.get(key);
    if (known) return known;
    const calendar = new Calendar(snapshot);
    this.compiled.set(key, calendar);
    return calendar;
  }
}
