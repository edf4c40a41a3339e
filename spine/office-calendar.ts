import type { CalendarException, CalendarSnapshot } from '../domain/calendar/snapshot';

const officeDay = [
  [450, 690],
  [810, 1020],
] as const;

const offDays = [
  '2025-01-01',
  '2025-01-27',
  '2025-01-28',
  '2025-01-29',
  '2025-01-30',
  '2025-01-31',
  '2025-04-07',
  '2025-04-30',
  '2025-05-01',
  '2025-05-02',
  '2025-09-01',
  '2025-09-02',
  '2026-01-01',
  '2026-01-02',
  '2026-02-16',
  '2026-02-17',
  '2026-02-18',
  '2026-02-19',
  '2026-02-20',
  '2026-04-27',
  '2026-04-30',
  '2026-05-01',
  '2026-08-31',
  '2026-09-01',
  '2026-09-02',
  '2026-11-24',
];
const worked = ['2025-04-26', '2026-01-10', '2026-08-22'];
const exceptions: Record<string, CalendarException> = {};
for (const date of offDays) exceptions[date] = { hours: [], kind: 'OFF' };
for (const date of worked) exceptions[date] = { hours: 1, kind: 'WORKED' };

export const officeCalendar: CalendarSnapshot = {
  id: 'vn',
  version: 1,
  zone: 'Asia/Ho_Chi_Minh',
  offsets: [[0, 420]],
  from: '2025-01-01',
  to: '2027-12-31',
  weekly: [officeDay, officeDay, officeDay, officeDay, officeDay, [], []],
  exceptions,
};
