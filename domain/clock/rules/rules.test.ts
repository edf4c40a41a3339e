import { at, local, vn } from '../../../test/clock/given';
import { nd61 } from '../../regulation/national/nd61-2018';
import { dueOf } from '../due';
import { apologyDue } from './apology';
import { handoffDue, handoffRules, type HandoffRule } from './handoff';
import { reappointmentsMost } from './reappointment';
import { startOf } from './start';

const handoff = (accepted: string, rule: HandoffRule): string => local(handoffDue(vn, at(accepted), rule).at);

test.each([
  ['in the morning', '2026-03-02T09:00', '2026-03-02T17:00'],
  ['at 15:00, which counts as before', '2026-03-02T15:00', '2026-03-02T17:00'],
  ['at 15:01', '2026-03-02T15:01', '2026-03-03T17:00'],
  ['before work', '2026-03-02T06:00', '2026-03-02T17:00'],
  ['on Friday at 15:01', '2026-03-06T15:01', '2026-03-09T17:00'],
  ['on a Saturday morning', '2026-03-07T09:00', '2026-03-09T17:00'],
  ['the day before Tết at 16:59', '2026-02-13T16:59', '2026-02-23T17:00'],
])('NĐ 61/2018 Đ18: accepted %s', (_when, accepted, due) => {
  expect(handoff(accepted, 'CUTOFF_15H')).toBe(due);
  expect(handoffDue(vn, at(accepted), 'CUTOFF_15H')).toEqual({ at: at(due), date: due.slice(0, 10) });
});

test('NĐ 61/2018 Đ18: a second after 15:00 is after', () =>
  expect(handoffDue(vn, at('2026-03-02T15:00') + 1, 'CUTOFF_15H').date).toBe('2026-03-03'));

test('Hà Nam Đ11.2, Cà Mau Đ12.4: half a working day is four hours', () => {
  expect(handoff('2026-03-02T08:00', 'HALF_DAY')).toBe('2026-03-02T14:00');
  expect(handoff('2026-03-02T16:00', 'HALF_DAY')).toBe('2026-03-03T10:30');
});

test.each([
  ['at once', '2026-03-02T08:00', '2026-03-02T08:00'],
  ['a minute before the office closes', '2026-03-06T16:59', '2026-03-06T16:59'],
  ['at the very end of work', '2026-03-06T17:00', '2026-03-09T07:30'],
  ['over noon', '2026-03-02T12:00', '2026-03-02T13:30'],
  ['on a Sunday', '2026-03-01T08:00', '2026-03-02T07:30'],
  ['before Tết, in the evening', '2026-02-13T20:00', '2026-02-23T07:30'],
])('NĐ 118/2025 Đ18: at once, or as soon as the office opens: %s', (_when, accepted, due) => {
  expect(handoffDue(vn, at(accepted), 'IMMEDIATE')).toEqual({ at: at(due), date: due.slice(0, 10) });
  expect(handoffRules).toEqual(['HALF_DAY', 'CUTOFF_15H', 'IMMEDIATE']);
});

test.each([
  ['2026-03-10', '2026-03-09T17:00'],
  ['2026-03-09', '2026-03-06T17:00'],
  ['2026-02-23', '2026-02-13T17:00'],
  ['2026-01-12', '2026-01-10T17:00'],
])('NĐ 61/2018 Đ19.9: due %s, the apology by %s', (due, by) =>
  expect(apologyDue(vn, due)).toEqual({ at: at(by), date: by.slice(0, 10) }),
);

test('… both readings of "01 day before" are the same day, all year', () => {
  for (let due = '2026-01-05'; due < '2026-12-25'; due = vn.addWorkingDays(due, 1))
    expect(apologyDue(vn, due).date).toBe(vn.addCalendarDays(due, -1, 'BACKWARD'));
});

test('NĐ 45/2020 Đ11: an online dossier is checked within 8 working hours', () => {
  const { ONLINE, DIRECT } = nd61.receptionCheck;
  expect(local(dueOf(vn, at('2026-03-02T22:00'), ONLINE).at)).toBe('2026-03-04T08:00');
  expect(local(dueOf(vn, at('2026-03-02T08:00'), DIRECT).at)).toBe('2026-03-02T14:00');
});

test('NĐ 61/2018 Đ19.4: what is missing is said within 3 working days of reception', () => {
  expect(dueOf(vn, at('2026-03-05T10:00'), nd61.supplement.noticeWithin).date).toBe('2026-03-10');
});

test('NĐ 61/2018 Đ19.9: one new date', () => expect(reappointmentsMost).toBe(1));

test('QĐ 45/2016 Đ7.4: by post the limit starts when the minutes are signed', () => {
  expect(startOf({ channel: 'POSTAL', acceptedAt: 20, minutesSignedAt: 10 })).toBe(10);
  expect(startOf({ channel: 'DIRECT', acceptedAt: 20 })).toBe(20);
  expect(startOf({ channel: 'ONLINE', acceptedAt: 30 })).toBe(30);
});
