import type { OfficialYear } from './official-year';

const notice = '119';

/** 2022: three holidays on weekends are made up. */
export const year2022: OfficialYear = {
  year: 2022,
  lunarYear: 'Nhâm Dần',
  lunarNewYear: '2022-02-01',
  tet: { from: '2022-01-31', to: '2022-02-04' },
  hungKings: '2022-04-10',
  confidence: 'NOTICE_READ',
  notices: [notice],
  days: [
    { date: '2022-01-03', kind: 'MAKE_UP', holiday: 'NEW_YEAR', for: '2022-01-01', notice },
    { date: '2022-01-31', kind: 'TET', holiday: 'TET', notice },
    { date: '2022-02-01', kind: 'TET', holiday: 'TET', notice },
    { date: '2022-02-02', kind: 'TET', holiday: 'TET', notice },
    { date: '2022-02-03', kind: 'TET', holiday: 'TET', notice },
    { date: '2022-02-04', kind: 'TET', holiday: 'TET', notice },
    { date: '2022-04-11', kind: 'MAKE_UP', holiday: 'HUNG_KINGS', for: '2022-04-10', notice },
    { date: '2022-05-02', kind: 'MAKE_UP', holiday: 'REUNIFICATION', for: '2022-04-30', notice },
    { date: '2022-05-03', kind: 'MAKE_UP', holiday: 'LABOUR', for: '2022-05-01', notice },
    { date: '2022-09-01', kind: 'STATUTORY', holiday: 'NATIONAL', notice },
    { date: '2022-09-02', kind: 'STATUTORY', holiday: 'NATIONAL', notice },
  ],
};
