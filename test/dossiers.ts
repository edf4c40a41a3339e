import type { CalendarSnapshot, Instant } from '../domain/calendar/snapshot';
import type { Actor, Role, UnitId } from '../domain/dossier/actor';
import type { ContentRef, Start } from '../domain/dossier/start';
import { nd118 } from '../domain/regulation/national/nd118-2025';

/** Epoch ms of a local time in Vietnam, `2026-03-02T09:00`. */
export const local = (text: string): Instant => Date.parse(`${text}+07:00`);

const officeDay = [
  [450, 690],
  [810, 1020],
] as const;

/** 2026, Monday to Friday 07:30–11:30 and 13:30–17:00, with Tết Bính Ngọ off (9441/TB-BNV). */
export const calendar2026: CalendarSnapshot = {
  id: 'test',
  version: 1,
  zone: 'Asia/Ho_Chi_Minh',
  offsets: [[0, 420]],
  from: '2026-01-01',
  to: '2026-12-31',
  weekly: [officeDay, officeDay, officeDay, officeDay, officeDay, [], []],
  exceptions: Object.fromEntries(
    ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'].map(date => [
      date,
      { hours: [], kind: 'HOLIDAY' },
    ]),
  ),
};

export const units = { desk: 'H01.1/desk', specialist: 'H01.1/civil-status', leader: 'H01.1/leader' } as const;

const person = (account: string, role: Role, ...of: UnitId[]): Actor => ({ account, role, units: of });

/** One person of each unit, and those who have no say in the dossier. */
export const desk = person('desk-officer', 'OFFICER', units.desk);
export const specialist = person('specialist', 'OFFICER', units.specialist);
export const leader = person('leader', 'OFFICER', units.leader);
/** In a small commune one person sits everywhere. */
export const everybody = person('everybody', 'OFFICER', units.desk, units.specialist, units.leader);
export const strangers = {
  otherDesk: person('other-desk', 'OFFICER', 'H01.2/desk'),
  idleOfficer: person('idle-officer', 'OFFICER'),
  applicant: person('citizen', 'APPLICANT'),
  supervisor: person('supervisor', 'SUPERVISOR', units.leader),
  auditor: person('auditor', 'AUDITOR', units.desk),
  administrator: person('administrator', 'ADMINISTRATOR', units.desk, units.specialist, units.leader),
} as const;

export const reasonOf = (text: string): ContentRef => ({ id: `reason-${text}`, digest: 'digest' });

/** The start of a dossier handed in at the counter, for a procedure of so many working days. */
export const startOf = (workingDays: number, changes: Partial<Start> = {}): Start => ({
  code: 'H01.1-260302-0001',
  agency: 'H01.1',
  units,
  channel: 'DIRECT',
  procedure: { code: '1.004873', version: 1, limit: { amount: workingDays, unit: 'WORKING_DAY' } },
  profile: nd118,
  calendar: calendar2026,
  content: { id: 'content', digest: 'digest' },
  submittedAt: local('2026-03-02T08:00'),
  ...changes,
});
