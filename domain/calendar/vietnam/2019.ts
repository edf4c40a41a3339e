import type { OfficialYear } from './official-year';

/** 2019. The notice is not before us; published lists agree (law.md §8.4). 31/12/2018 belongs here as the other half of 5/1. */
export const year2019: OfficialYear = {
  year: 2019,
  lunarYear: 'Kỷ Hợi',
  lunarNewYear: '2019-02-05',
  tet: { from: '2019-02-04', to: '2019-02-08' },
  hungKings: '2019-04-14',
  confidence: 'PUBLISHED_LISTS',
  notices: [],
  days: [
    { date: '2018-12-31', kind: 'SWAPPED_OFF', for: '2019-01-05' },
    { date: '2019-01-01', kind: 'STATUTORY', holiday: 'NEW_YEAR' },
    { date: '2019-01-05', kind: 'SWAPPED_TO_WORK', for: '2018-12-31' },
    { date: '2019-02-04', kind: 'TET', holiday: 'TET' },
    { date: '2019-02-05', kind: 'TET', holiday: 'TET' },
    { date: '2019-02-06', kind: 'TET', holiday: 'TET' },
    { date: '2019-02-07', kind: 'TET', holiday: 'TET' },
    { date: '2019-02-08', kind: 'TET', holiday: 'TET' },
    { date: '2019-04-15', kind: 'MAKE_UP', holiday: 'HUNG_KINGS', for: '2019-04-14' },
    { date: '2019-04-29', kind: 'SWAPPED_OFF', for: '2019-05-04' },
    { date: '2019-04-30', kind: 'STATUTORY', holiday: 'REUNIFICATION' },
    { date: '2019-05-01', kind: 'STATUTORY', holiday: 'LABOUR' },
    { date: '2019-05-04', kind: 'SWAPPED_TO_WORK', for: '2019-04-29' },
    { date: '2019-09-02', kind: 'STATUTORY', holiday: 'NATIONAL' },
  ],
};
