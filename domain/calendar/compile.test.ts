import { compile } from './compile';
import { HoursByDay } from './hours';
import { Offsets } from './offsets';
import { Patterns } from './patterns';
import { vietnamCalendar } from './vietnam/vietnam-calendar';
import type { OpenInterval } from './snapshot';

const compiled = (from: string, to: string): ReturnType<typeof compile> => {
  const snapshot = { ...vietnamCalendar({ id: 'x', version: 1 }), from, to };
  return compile(snapshot, new HoursByDay(snapshot), new Offsets(snapshot.offsets));
};

test('twenty years take less than eighty kilobytes', () => {
  const tables = Object.values(compiled('2010-01-01', '2029-12-31')).filter(value => ArrayBuffer.isView(value));
  const bytes = tables.reduce((sum, table) => sum + table.byteLength, 0);
  expect(tables).toHaveLength(9);
  expect(bytes).toBeLessThan(80_000);
});

test('one week as tables', () => {
  const { patternOf, openBefore, workBefore, workDay, patternStart, sessionOpen, sessionClose } = compiled(
    '2026-02-12',
    '2026-02-24',
  );
  expect([...patternOf]).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
  expect([...openBefore]).toEqual([0, 450, 900, 900, 900, 900, 900, 900, 900, 900, 900, 900, 1350, 1800]);
  expect([...workBefore]).toEqual([0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 4]);
  expect([...workDay]).toEqual([0, 1, 11, 12]);
  expect([...patternStart]).toEqual([0, 0, 2]);
  expect([...sessionOpen]).toEqual([450, 810]);
  expect([...sessionClose]).toEqual([690, 1020]);
});

describe('patterns', () => {
  const day: OpenInterval[] = [[450, 690], [810, 1020]]; // prettier-ignore

  test('equal hours are kept once, also when they are different lists', () => {
    const patterns = new Patterns();
    expect(patterns.id(day)).toBe(1);
    expect(patterns.id(day)).toBe(1);
    expect(patterns.id(structuredClone(day))).toBe(1);
    expect(patterns.id([])).toBe(0);
    expect(patterns.id([[0, 1440]])).toBe(2);
    expect([0, 1, 2].map(id => patterns.minutes(id))).toEqual([0, 450, 1440]);
  });

  test('clipping keeps what lies within', () => {
    const patterns = new Patterns();
    const whole = patterns.id(day);
    expect(patterns.clip(whole, 0, 1440)).toBe(whole);
    expect(patterns.clip(whole, -60, 1500)).toBe(whole);
    expect(patterns.minutes(patterns.clip(whole, 0, 690))).toBe(240);
    expect(patterns.minutes(patterns.clip(whole, 600, 1440))).toBe(300);
    expect(patterns.minutes(patterns.clip(whole, 500, 900))).toBe(280);
    expect(patterns.clip(whole, 690, 810)).toBe(0);
    expect(patterns.clip(whole, 1, 1439)).toBe(whole);
  });
});
