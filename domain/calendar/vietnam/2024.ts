import type { OfficialYear } from './official-year';

const notice = '5015';
const exchange = '1570';

/** 2024. The exchange of 29/4 came in a later notice of its own (1570). */
export const year2024: OfficialYear = {
  year: 2024,
  lunarYear: 'Giáp Thìn',
  lunarNewYear: '2024-02-10',
  tet: { from: '2024-02-08', to: '2024-02-12' },
  hungKings: '2024-04-18',
  confidence: 'NOTICE_READ',
  notices: [notice, exchange],
  days: [
    { date: '2024-01-01', kind: 'STATUTORY', holiday: 'NEW_YEAR', notice },
    { date: '2024-02-08', kind: 'TET', holiday: 'TET', notice },
    { date: '2024-02-09', kind: 'TET', holiday: 'TET', notice },
    { date: '2024-02-12', kind: 'TET', holiday: 'TET', notice },
    { date: '2024-02-13', kind: 'MAKE_UP', holiday: 'TET', for: '2024-02-10', notice },
    { date: '2024-02-14', kind: 'MAKE_UP', holiday: 'TET', for: '2024-02-11', notice },
    { date: '2024-04-18', kind: 'STATUTORY', holiday: 'HUNG_KINGS', notice },
    { date: '2024-04-29', kind: 'SWAPPED_OFF', for: '2024-05-04', notice: exchange },
    { date: '2024-04-30', kind: 'STATUTORY', holiday: 'REUNIFICATION', notice },
    { date: '2024-05-01', kind: 'STATUTORY', holiday: 'LABOUR', notice },
    { date: '2024-05-04', kind: 'SWAPPED_TO_WORK', for: '2024-04-29', notice: exchange },
    { date: '2024-09-02', kind: 'STATUTORY', holiday: 'NATIONAL', notice },
    { date: '2024-09-03', kind: 'STATUTORY', holiday: 'NATIONAL', notice },
  ],
};
