import type { CalendarSnapshot, Instant } from '../domain/calendar/snapshot';
import type { Actor, Role, UnitId } from '../domain/dossier/actor';
import type { ContentRef, Start } from '../domain/dossier/start';
import type { ProcedureTerms } from '../domain/procedure/terms';
import { nd118 } from '../domain/regulation/national/nd118-2025';
import { pinned } from '../domain/regulation/pinned';

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
const head = (account: string, unit: UnitId): Actor => ({ ...person(account, 'OFFICER', unit), heads: [unit] });

/** One person of each unit, and those who have no say in the dossier. */
export const desk = person('desk-officer', 'OFFICER', units.desk);
export const specialist = person('specialist', 'OFFICER', units.specialist);
export const leader = head('leader', units.leader);
export const headOfUnit = head('head-of-unit', units.specialist);
export const colleague = person('colleague', 'OFFICER', units.specialist);
export const headOfDesk = head('head-of-desk', units.desk);
export const deputy = person('deputy', 'OFFICER', units.leader);
/** In a small commune one person sits everywhere. */
export const everybody = person('everybody', 'OFFICER', units.desk, units.specialist, units.leader);
/** Of other agencies: consulted, or following a consultation from a higher level. */
export const police = person('police-officer', 'OFFICER', 'H01.9/police');
export const taxes = person('tax-officer', 'OFFICER', 'H01.8/taxes');
export const higherDesk = person('higher-desk', 'OFFICER', 'H01/desk');
/** The applicant with an account, where the start names it. */
export const applicant = person('citizen', 'APPLICANT');
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
  profile: pinned(nd118),
  calendar: calendar2026,
  content: { id: 'content', digest: 'digest' },
  submittedAt: local('2026-03-02T08:00'),
  ...changes,
});

/** What a procedure's own law makes different. */
export const withTerms = (terms: ProcedureTerms, workingDays = 5): Pick<Start, 'procedure'> => ({
  procedure: { ...startOf(workingDays).procedure, terms },
});

/** The calendar a version later, with these days closed. */
export const calendarWithout = (...dates: readonly string[]): CalendarSnapshot => ({
  ...calendar2026,
  version: 2,
  exceptions: {
    ...calendar2026.exceptions,
    ...Object.fromEntries(dates.map(date => [date, { hours: [], kind: 'CLOSURE' }])),
  },
});
