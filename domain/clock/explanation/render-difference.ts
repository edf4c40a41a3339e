import type { Calendar } from '../../calendar/calendar';
import type { Limit } from '../limit';
import type { Cause } from './cause';
import type { Difference } from './difference';
import { dueMoment, moment } from './moments';
import { isOpenOffice, nameDaysOff, range } from './name-days';
import { languages, type Language } from './render';
import { StepLine } from './step-lines';
import type { Words } from './words';

/** "Why did my date move?" as lines for a citizen. `calendar` and `limit` are those in force now. */
export function renderDifference(
  calendar: Calendar,
  limit: Limit,
  difference: Difference,
  language: Language,
): string[] {
  const words = languages[language];
  const lines = difference.causes.map(cause => `  ${causeLine(calendar, words, limit, cause)}`);
  return [headline(calendar, words, limit, difference), ...lines];
}

function headline(calendar: Calendar, words: Words, limit: Limit, { before, after, days }: Difference): string {
  if (!after) return words.suspended(words.amount(limit.amount, limit.unit));
  const to = dueMoment(calendar, words, after);
  if (!before || days === undefined) return words.due(to, words.amount(limit.amount, limit.unit));
  if (before.at === after.at) return words.unmoved(to);
  const how = days > 0 ? words.later(days) : days < 0 ? words.earlier(-days) : words.sameDay;
  return words.moved(dueMoment(calendar, words, before), to, how);
}

function causeLine(calendar: Calendar, words: Words, limit: Limit, cause: Cause): string {
  switch (cause.kind) {
    case 'NOW_OFF':
      return words.cause.nowOff(
        range(cause.reason.from, cause.reason.to),
        nameDaysOff(words, cause.reason, false),
        isOpenOffice(cause.reason),
      );
    case 'NOW_WORKED':
      return words.cause.nowWorked(
        range(cause.from, cause.to),
        cause.reason && nameDaysOff(words, cause.reason, false),
      );
    case 'OTHER_HOURS':
      return `${range(cause.from, cause.to)}: ${words.cause.otherHours}${cause.reason ? ` — ${nameDaysOff(words, cause.reason, false)}` : ''}`; // prettier-ignore
    case 'OTHER_START':
      return words.cause.otherStart(moment(calendar, words, cause.before), moment(calendar, words, cause.after));
    case 'OTHER_LIMIT':
      return words.cause.otherLimit(words.amount(cause.before.amount, cause.before.unit), words.amount(cause.after.amount, cause.after.unit)); // prettier-ignore
    case 'ENTERED':
      return new StepLine(calendar, words, limit).of(cause.step);
    case 'REMOVED':
      return words.cause.removed(new StepLine(calendar, words, limit).of(cause.step));
  }
}
