import { layered, layersOf } from './layers';

const period = (from: string, to: string, hours: string) => ({ from, to, hours });

test('the upper layer lies whole, the lower one shows around it, and all are in the order of their dates', () => {
  const year = period('2026-01-01', '2026-12-31', 'usual');
  const summer = period('2026-06-01', '2026-08-31', 'summer');
  expect(layered([year], [summer])).toEqual([
    period('2026-01-01', '2026-05-31', 'usual'),
    summer,
    period('2026-09-01', '2026-12-31', 'usual'),
  ]);
});

test.each([
  ['before it', '2025-01-01', '2025-12-31'],
  ['after it', '2027-01-01', '2027-12-31'],
])('a period %s is left alone', (_where, from, to) => {
  const year = period('2026-01-01', '2026-12-31', 'usual');
  const other = period(from, to, 'other');
  expect(layered([year], [other])).toEqual(from < year.from ? [other, year] : [year, other]);
  expect(layered([other], [year])).toEqual(from < year.from ? [other, year] : [year, other]);
});

test('what is covered whole is gone', () => {
  const whole = period('2026-01-01', '2026-12-31', 'upper');
  expect(layered([period('2026-02-01', '2026-03-01', 'lower')], [whole])).toEqual([whole]);
});

test('only what is alike covers', () => {
  const saturday = period('2026-01-01', '2026-12-31', 'saturday');
  const thursday = period('2026-01-01', '2026-12-31', 'thursday');
  const own = period('2026-06-01', '2026-12-31', 'thursday');
  expect(layered([saturday, thursday], [own], (a, b) => a.hours === b.hours)).toEqual([
    saturday,
    period('2026-01-01', '2026-05-31', 'thursday'),
    own,
  ]);
});

test.each([
  ['vn', ['vn']],
  ['H26', ['vn', 'H26']],
  ['H26.001', ['vn', 'H26', 'H26.001']],
  ['H26.001.02', ['vn', 'H26', 'H26.001.02']],
  ['G01.H26', ['vn', 'G01', 'G01.H26']],
])('QĐ 20/2020/QĐ-TTg: the calendar %s is laid together from %j', (calendar, layers) =>
  expect(layersOf(calendar)).toEqual(layers),
);
