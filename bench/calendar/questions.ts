/** The three questions, each asked from 512 different starts so that no answer can be remembered. */
export const questions = [
  { name: 'addWorkingDays', sentence: '30 working days after a date' },
  { name: 'addWorkingHours', sentence: '225 working hours after an instant' },
  { name: 'minutesBetween', sentence: 'working minutes between two instants a year apart' },
] as const;
export type Question = (typeof questions)[number];

/** How one candidate answers: `ask` in its own types, timed; `show` as text, to be compared. */
export interface Answer<T> {
  readonly ask: (start: number) => T;
  readonly show: (answer: T) => string;
}

export interface Candidate {
  readonly name: string;
  readonly answers: Readonly<Partial<Record<Question['name'], Answer<unknown>>>>;
}

export const answer = <T>(ask: Answer<T>['ask'], show: Answer<T>['show']): Answer<unknown> => ({
  ask,
  show: show as Answer<unknown>['show'],
});

export const starts = 512;
/** The first of each day: some libraries take half a second for one answer. */
export const compared = 61;
const minute = 60_000;
const day = 86_400_000;
const first = Date.parse('2025-06-02T09:17+07:00');

/** Starts over two months of 2025, at different minutes of the day. */
export const startInstants: readonly number[] = Array.from(
  { length: starts },
  (_, i) => first + (i % 61) * day + i * minute,
);
export const yearLater = (instant: number): number => instant + 365 * day;
