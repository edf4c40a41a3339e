import type { OfficialYear } from './official-year';

const notice = '5034';

/** 2023: Hùng Kings and Reunification Day fall on one weekend, so 2 and 3 May make up for them. */
export const year2023: OfficialYear = {
  year: 2023,
  lunarYear: 'Quý Mão',
  lunarNewYear: '2023-01-22',
  tet: { from: '2023-01-20', to: '2023-01-24' },
  hungKings: '2023-04-29',
  confidence: 'NOTICE_READ',
  notices: [notice],
  days: [
    { date: '2023-01-02', kind: 'MAKE_UP', holiday: 'NEW_YEAR', for: '2023-01-01', notice },
    { date: '2023-01-20', kind: 'TET', holiday: 'TET', notice },
    { date: '2023-01-23', kind: 'TET', holiday: 'TET', notice },
    { date: '2023-01-24', kind: 'TET', holiday: 'TET', notice },
    { date: '2023-01-25', kind: 'MAKE_UP', holiday: 'TET', for: '2023-01-21', notice },
    { date: '2023-01-26', kind: 'MAKE_UP', holiday: 'TET', for: '2023-01-22', notice },
    { date: '2023-05-01', kind: 'STATUTORY', holiday: 'LABOUR', notice },
    { date: '2023-05-02', kind: 'MAKE_UP', holiday: 'HUNG_KINGS', for: '2023-04-29', notice },
    { date: '2023-05-03', kind: 'MAKE_UP', holiday: 'REUNIFICATION', for: '2023-04-30', notice },
    { date: '2023-09-01', kind: 'STATUTORY', holiday: 'NATIONAL', notice },
    { date: '2023-09-04', kind: 'MAKE_UP', holiday: 'NATIONAL', for: '2023-09-02', notice },
  ],
};
