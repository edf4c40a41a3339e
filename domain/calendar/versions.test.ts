import { refused } from '../../test/refused';
import { versionAt, withVersion, type CalendarVersion } from './versions';
import { vietnamCalendar } from './vietnam/vietnam-calendar';

const version = (number: number, effectiveFrom: number, id = 'hanoi'): CalendarVersion => ({
  snapshot: vietnamCalendar({ id, version: number }),
  reason: `lần ${number}`,
  effectiveFrom,
});

const two = withVersion(withVersion([], version(1, 100)), version(2, 200));

test('old versions stay, and each instant has its own', () => {
  expect(two.map(one => one.snapshot.version)).toEqual([1, 2]);
  expect(versionAt(two, 99)).toBeUndefined();
  expect(versionAt(two, 100)?.snapshot.version).toBe(1);
  expect(versionAt(two, 199)?.snapshot.version).toBe(1);
  expect(versionAt(two, 200)?.snapshot.version).toBe(2);
});

test('adding leaves the list that was there as it was', () => {
  withVersion(two, version(3, 300));
  expect(two).toHaveLength(2);
});

test('two versions may take effect at one instant: the later holds', () => {
  expect(versionAt(withVersion(two, version(3, 200)), 200)?.snapshot.version).toBe(3);
});

test.each([
  ['the same number', version(2, 300), 2],
  ['an older number', version(1, 300), 1],
  ['an earlier effect', version(3, 199), 3],
  ['another calendar', version(3, 300, 'danang'), 3],
])('%s is refused', (_what, next, number) =>
  expect(refused(() => withVersion(two, next))).toEqual({
    code: 'CALENDAR_INVALID',
    facts: { problem: 'VERSION_NOT_NEWER', id: next.snapshot.id, version: number, last: 2 },
  }),
);
