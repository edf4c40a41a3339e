import type { OfficialYear } from './official-year';

/** 2020. The notice is not before us; published lists agree (law.md §8.4). */
export const year2020: OfficialYear = {
  year: 2020,
  lunarYear: 'Canh Tý',
  lunarNewYear: '2020-01-25',
  tet: { from: '2020-01-23', to: '2020-01-27' },
  hungKings: '2020-04-02',
  confidence: 'PUBLISHED_LISTS',
  notices: [],
  days: [
    { date: '2020-01-01', kind: 'STATUTORY', holiday: 'NEW_YEAR' },
    { date: '2020-01-23', kind: 'TET', holiday: 'TET' },
    { date: '2020-01-24', kind: 'TET', holiday: 'TET' },
    { date: '2020-01-27', kind: 'TET', holiday: 'TET' },
    { date: '2020-01-28', kind: 'MAKE_UP', holiday: 'TET', for: '2020-01-25' },
    { date: '2020-01-29', kind: 'MAKE_UP', holiday: 'TET', for: '2020-01-26' },
    { date: '2020-04-02', kind: 'STATUTORY', holiday: 'HUNG_KINGS' },
    { date: '2020-04-30', kind: 'STATUTORY', holiday: 'REUNIFICATION' },
    { date: '2020-05-01', kind: 'STATUTORY', holiday: 'LABOUR' },
    { date: '2020-09-02', kind: 'STATUTORY', holiday: 'NATIONAL' },
  ],
};
