import type { OfficialYear } from './official-year';

const notice = '6150/TB-BLĐTBXH';

/** 2025. Tết runs from the 28th of the last lunar month to mùng 3. */
export const year2025: OfficialYear = {
  year: 2025,
  lunarYear: 'Ất Tỵ',
  lunarNewYear: '2025-01-29',
  tet: { from: '2025-01-27', to: '2025-01-31' },
  hungKings: '2025-04-07',
  confidence: 'NOTICE_READ',
  notices: [notice],
  days: [
    { date: '2025-01-01', kind: 'STATUTORY', holiday: 'NEW_YEAR', notice },
    { date: '2025-01-27', kind: 'TET', holiday: 'TET', notice },
    { date: '2025-01-28', kind: 'TET', holiday: 'TET', notice },
    { date: '2025-01-29', kind: 'TET', holiday: 'TET', notice },
    { date: '2025-01-30', kind: 'TET', holiday: 'TET', notice },
    { date: '2025-01-31', kind: 'TET', holiday: 'TET', notice },
    { date: '2025-04-07', kind: 'STATUTORY', holiday: 'HUNG_KINGS', notice },
    { date: '2025-04-26', kind: 'SWAPPED_TO_WORK', for: '2025-05-02', notice },
    { date: '2025-04-30', kind: 'STATUTORY', holiday: 'REUNIFICATION', notice },
    { date: '2025-05-01', kind: 'STATUTORY', holiday: 'LABOUR', notice },
    { date: '2025-05-02', kind: 'SWAPPED_OFF', for: '2025-04-26', notice },
    { date: '2025-09-01', kind: 'STATUTORY', holiday: 'NATIONAL', notice },
    { date: '2025-09-02', kind: 'STATUTORY', holiday: 'NATIONAL', notice },
  ],
};
