import { officialKinds } from '../../domain/calendar/vietnam/official-year';

/** What is wrong with a value that stands at a place of a file, as the end of a sentence; nothing when it is right. */
type Check = (value: unknown, place: string) => string | undefined;

const check =
  (is: (value: unknown) => boolean, what: string): Check =>
  (value, place) =>
    is(value) ? undefined : `${place} must be ${what}`;

const text = check(value => typeof value === 'string', 'a text');
const whole = check(Number.isSafeInteger, 'a whole number');
const weekday = check(value => [1, 2, 3, 4, 5, 6, 7].includes(value as number), 'a weekday from 1 to 7');
const officialKind = check(value => officialKinds.some(kind => kind === value), `one of ${officialKinds.join(', ')}`);
const interval = check(
  value => Array.isArray(value) && value.length === 2 && value.every(Number.isSafeInteger),
  'an opening and a closing in minutes after midnight, such as [450, 690]',
);

const listOf =
  (each: Check): Check =>
  (value, place) =>
    Array.isArray(value)
      ? firstFault(value, (one, index) => each(one, `${place}[${index}]`))
      : `${place} must be a list`;

/** An object with these fields and no others: a field misspelt would be left out in silence. */
const object =
  (needed: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return `${place} must be an object`;
    const given = new Map<string, unknown>(Object.entries(value));
    const fields = new Map(Object.entries({ ...needed, ...optional }));
    const unknown = [...given.keys()].find(name => !fields.has(name));
    if (unknown !== undefined) return `${place} has no field “${unknown}”, only ${[...fields.keys()].join(', ')}`;
    return firstFault([...fields], ([name, field]) =>
      given.has(name) || name in needed ? field(given.get(name), `${place}.${name}`) : undefined,
    );
  };

function firstFault<T>(
  values: readonly T[],
  fault: (value: T, index: number) => string | undefined,
): string | undefined {
  for (const [index, value] of values.entries()) {
    const found = fault(value, index);
    if (found) return found;
  }
  return undefined;
}

const hours = listOf(interval);
const period = { from: text, to: text };

const agency = object(
  {},
  {
    id: text,
    version: whole,
    officeHours: hours,
    seasons: listOf(object({ ...period, officeHours: hours })),
    closures: listOf(object({ ...period, reason: text }, { notice: text, hours })),
    receptionWindows: listOf(object({ ...period, weekday, hours })),
    officialDays: listOf(object({ date: text, kind: officialKind }, { holiday: text, for: text, notice: text })),
  },
);

/** What of a value is not in the shape of VietnamCalendarOptions; whether its dates and hours make sense the calendar says. */
export const agencyFault = (value: unknown): string | undefined => agency(value, 'agency');
