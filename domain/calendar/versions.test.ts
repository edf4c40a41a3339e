import { inEffect, nextVersion, versionAt, versionsOf, type CalendarVersion } from './versions';

const version = (number: number, effectiveFrom: number): CalendarVersion => ({ version: number, effectiveFrom });
const three = [version(2, 100), version(3, 900), version(4, 200)];

test('old versions stay, and each instant has its own', () => {
  expect([99, 100, 199, 200].map(at => versionAt(three, at))).toEqual([1, 2, 2, 4]);
});

test('a version for later waits, the one recorded after it does not', () => {
  expect(inEffect(three, 200).map(one => one.version)).toEqual([2, 4]);
  expect(inEffect(three, 900).map(one => one.version)).toEqual([2, 4, 3]);
  expect(versionAt(three, 900)).toBe(3);
});

test('two versions may take effect at one instant: the later recorded holds', () => {
  expect(versionAt([version(3, 200), version(2, 200)], 200)).toBe(3);
});

test('the list that was asked about stays as it was', () => {
  const given = Object.freeze([...three]);
  inEffect(given, 900);
  expect(given).toEqual(three);
});

test('versions count from 2: 1 is the calendar before any change', () => {
  expect(nextVersion([])).toBe(2);
  expect(nextVersion(three)).toBe(5);
});

test('a calendar says its version and that of every one beneath it', () => {
  const country = { id: 'vn', version: 4 };
  expect([...versionsOf(country)]).toEqual([['vn', 4]]);
  expect([...versionsOf({ id: 'H26.001', version: 1, base: { id: 'H26', version: 2, base: country } })]).toEqual([
    ['vn', 4],
    ['H26', 2],
    ['H26.001', 1],
  ]);
});
