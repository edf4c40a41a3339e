import type { Calendar } from '../../domain/calendar/calendar';
import type { Instant, LocalDate } from '../../domain/calendar/snapshot';
import type { ActionKind } from '../../domain/dossier/action-kinds';
import type { Actor } from '../../domain/dossier/actor';
import type { ActDetails } from '../../domain/dossier/details';
import type { DossierEvent } from '../../domain/dossier/events';
import type { InterventionKind } from '../../domain/dossier/intervention-kinds';
import { calendarNow, type DossierState } from '../../domain/dossier/state';
import type { TaskId } from '../../domain/dossier/task';
import type { Rehearsed } from './procedures';

/** What somebody does next, and when: the payment system too, whose notice PAYMENT_RECEIVED is. */
export interface Turn {
  readonly at: Instant;
  readonly kind: ActionKind | InterventionKind;
  readonly by: Actor;
  readonly task?: TaskId;
  readonly details?: ActDetails;
}

/** What those who act see: the dossier as it is, what happened to it, and a calendar that answers beyond the decided years too. */
export class Scene {
  constructor(
    readonly procedure: Rehearsed,
    readonly state: DossierState,
    readonly events: readonly DossierEvent[],
  ) {}

  happened(kind: DossierEvent['kind']): boolean {
    return this.events.some(event => event.kind === kind);
  }

  /** Somebody ended a task by this action. */
  done(action: ActionKind): boolean {
    return this.state.tasks.some(({ ended }) => ended?.action === action);
  }

  dateOf(instant: Instant): LocalDate {
    return this.on(calendar => calendar.dateOf(instant));
  }

  /** The n-th working day after a date, at a minute after midnight. */
  workingDay(date: LocalDate, n: number, minute: number): Instant {
    return this.on(calendar => calendar.instantOf(calendar.addWorkingDays(date, n), minute));
  }

  /** When a share of the working time from one instant to another has passed; half an hour of work later where none is left. */
  part(from: Instant, to: Instant, share: number): Instant {
    return this.on(calendar => {
      const minutes = Math.round(calendar.minutesBetween(from, to) * share);
      return calendar.addMinutes(from, minutes > 0 ? minutes : 30);
    });
  }

  on<T>(ask: (calendar: Calendar) => T): T {
    return calendarNow(this.state).provisionally(ask).value;
  }
}
