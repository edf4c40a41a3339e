import { calendar2026 } from '../../test/dossiers';
import { calendarOf } from './calendar-of';

test('equal snapshots have one compiled calendar, whoever decoded them', () => {
  const again = structuredClone(calendar2026);
  expect(calendarOf(again)).toBe(calendarOf(calendar2026));
  expect(calendarOf(again)).toBe(calendarOf(again));
});

test('another version is another calendar, though it comes after very many', () => {
  const first = calendarOf({ ...calendar2026, version: 1_000 });
  for (let version = 1_001; version < 1_300; version++)
    expect(calendarOf({ ...calendar2026, version }).snapshot.version).toBe(version);
  expect(first.isWorkingDay('2026-02-16')).toBe(false);
  expect(calendarOf({ ...calendar2026, version: 1_000 }).snapshot).toEqual(first.snapshot);
});
