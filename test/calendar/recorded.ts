import type { CalendarChange, RecordedChange } from '../../domain/calendar/vietnam/change';
import { nextChange } from '../../domain/calendar/vietnam/next-change';

/** Epoch ms of a local time in Vietnam, `2026-03-02T09:00`. */
export const at = (text: string): number => Date.parse(`${text}+07:00`);

const said = { reason: 'bão số 3', notice: 'CV 12/UBND', by: 'administrator' };

/** Records changes of calendars one after the other, as an administrator would. */
export class Register {
  readonly changes: RecordedChange[] = [];

  record(calendar: string, change: CalendarChange, given: Partial<RecordedChange> & { now?: string } = {}) {
    const { now = '2026-03-02T09:00', ...rest } = given;
    const next = nextChange({ calendar, change, ...said, ...rest }, this.changes, at(now));
    this.changes.push(next);
    return this;
  }
}
