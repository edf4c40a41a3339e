import type { Limit } from '../clock/limit';

/** Limits as procedures write them: `hours(2)`, `workingDays(3)`. */
export const hours = (amount: number): Limit => ({ amount, unit: 'WORKING_HOUR' });
export const workingDays = (amount: number): Limit => ({ amount, unit: 'WORKING_DAY' });
export const calendarDays = (amount: number): Limit => ({ amount, unit: 'CALENDAR_DAY' });

/** On the day of receipt; what comes after 15:00, on the next working day. */
export const onTheSameDay = (): Limit => ({ amount: 1, unit: 'SAME_DAY' });

/** The same limit by each of the three channels. */
export const byEveryChannel = (limit: Limit) => ({ DIRECT: limit, ONLINE: limit, POSTAL: limit });
