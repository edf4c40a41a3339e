import { changedDates } from './changed-dates';
import { vietnamCalendar } from './vietnam/vietnam-calendar';

const plain = vietnamCalendar({ id: 'x', version: 1 });
const week = { from: '2026-03-02', to: '2026-03-08' };
const usual = [[450, 690], [810, 1020]]; // prettier-ignore

test('calendars that open alike differ on no date, whatever their names and versions', () => {
  expect(changedDates(plain, { ...plain, id: 'y', version: 9 }, week)).toEqual([]);
});

test('a closure: the date with its hours before and after, and why; its weekend changes nothing', () => {
  const closures = [{ from: '2026-03-06', to: '2026-03-08', reason: 'bão', notice: 'CV 1' }];
  expect(changedDates(plain, vietnamCalendar({ id: 'x', version: 2, closures }), week)).toEqual([
    {
      date: '2026-03-06',
      before: { hours: usual, reception: [] },
      after: { hours: [], reception: [], exception: { hours: [], kind: 'CLOSED', name: 'bão', notice: 'CV 1' } },
    },
  ]);
});

test('a reception window is a change of the Saturday, though it is no working day', () => {
  const receptionWindows = [{ from: '2026-01-01', to: '2026-12-31', weekday: 6, hours: [[450, 690]] as const }];
  const after = vietnamCalendar({ id: 'x', version: 2, receptionWindows });
  expect(changedDates(plain, after, week)).toEqual([
    { date: '2026-03-07', before: { hours: [], reception: [] }, after: { hours: [], reception: [[450, 690]] } },
  ]);
});

test('law.md §8.2: on a Saturday worked in exchange the window is still there', () => {
  const receptionWindows = [{ from: '2026-08-01', to: '2026-08-31', weekday: 6, hours: [[420, 720]] as const }];
  const after = vietnamCalendar({ id: 'x', version: 2, receptionWindows });
  const [changed] = changedDates(plain, after, { from: '2026-08-22', to: '2026-08-22' });
  expect(changed).toMatchObject({ before: { reception: [] }, after: { hours: usual, reception: [[420, 720]] } });
});

test('dates beyond the decided years are compared too', () => {
  const closures = [{ from: '2027-03-01', to: '2027-03-01', reason: 'bão' }];
  const after = vietnamCalendar({ id: 'x', version: 2, closures });
  const dates = changedDates(plain, after, { from: '2026-12-01', to: '2027-12-31' }).map(({ date }) => date);
  expect(dates).toEqual(['2027-03-01']);
});
