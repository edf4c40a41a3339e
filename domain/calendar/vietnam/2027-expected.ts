import type { OfficialDay } from './official-year';

/**
 * 2027 is not decided. These are the days the law fixes and those that precedent lets one expect: mùng 1 Tết is Saturday 6/2, as in 2020 and 2024
 * when Thursday to Monday were the Tết days; Hùng Kings is 16/4 (law.md §8.4). Only answers flagged provisional use them.
 */
export const expected2027: readonly OfficialDay[] = [
  { date: '2027-01-01', kind: 'STATUTORY', holiday: 'NEW_YEAR' },
  { date: '2027-02-04', kind: 'TET', holiday: 'TET' },
  { date: '2027-02-05', kind: 'TET', holiday: 'TET' },
  { date: '2027-02-08', kind: 'TET', holiday: 'TET' },
  { date: '2027-02-09', kind: 'MAKE_UP', holiday: 'TET', for: '2027-02-06' },
  { date: '2027-02-10', kind: 'MAKE_UP', holiday: 'TET', for: '2027-02-07' },
  { date: '2027-04-16', kind: 'STATUTORY', holiday: 'HUNG_KINGS' },
  { date: '2027-04-30', kind: 'STATUTORY', holiday: 'REUNIFICATION' },
  { date: '2027-05-03', kind: 'MAKE_UP', holiday: 'LABOUR', for: '2027-05-01' },
  { date: '2027-09-02', kind: 'STATUTORY', holiday: 'NATIONAL' },
  { date: '2027-09-03', kind: 'STATUTORY', holiday: 'NATIONAL' },
  { date: '2027-11-24', kind: 'CULTURE_DAY', holiday: 'CULTURE' },
];
