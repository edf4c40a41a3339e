import type { OfficialYear } from './official-year';

const notice = '9441/TB-BNV';
const newYearExchange = '12729/VPCP-KGVX';
const cultureDay = 'NQ 28/2026/QH16 Đ2';

/**
 * 2026. Which of the three notices decided which day is our reading [I]: Tết and National Day with its exchange 9441/TB-BNV, the exchange of
 * 2/1 12729/VPCP-KGVX; 24/11 is a day off by NQ 28/2026/QH16 Đ2. The exchange of 23/11 for 28/11 was only proposed.
 */
export const year2026: OfficialYear = {
  year: 2026,
  lunarYear: 'Bính Ngọ',
  lunarNewYear: '2026-02-17',
  tet: { from: '2026-02-16', to: '2026-02-20' },
  hungKings: '2026-04-26',
  confidence: 'NOTICE_READ',
  notices: [notice, newYearExchange, '3383/BNV-CVL'],
  days: [
    { date: '2026-01-01', kind: 'STATUTORY', holiday: 'NEW_YEAR', notice },
    { date: '2026-01-02', kind: 'SWAPPED_OFF', for: '2026-01-10', notice: newYearExchange },
    { date: '2026-01-10', kind: 'SWAPPED_TO_WORK', for: '2026-01-02', notice: newYearExchange },
    { date: '2026-02-16', kind: 'TET', holiday: 'TET', notice },
    { date: '2026-02-17', kind: 'TET', holiday: 'TET', notice },
    { date: '2026-02-18', kind: 'TET', holiday: 'TET', notice },
    { date: '2026-02-19', kind: 'TET', holiday: 'TET', notice },
    { date: '2026-02-20', kind: 'TET', holiday: 'TET', notice },
    { date: '2026-04-27', kind: 'MAKE_UP', holiday: 'HUNG_KINGS', for: '2026-04-26', notice },
    { date: '2026-04-30', kind: 'STATUTORY', holiday: 'REUNIFICATION', notice },
    { date: '2026-05-01', kind: 'STATUTORY', holiday: 'LABOUR', notice },
    { date: '2026-08-22', kind: 'SWAPPED_TO_WORK', for: '2026-08-31', notice },
    { date: '2026-08-31', kind: 'SWAPPED_OFF', for: '2026-08-22', notice },
    { date: '2026-09-01', kind: 'STATUTORY', holiday: 'NATIONAL', notice },
    { date: '2026-09-02', kind: 'STATUTORY', holiday: 'NATIONAL', notice },
    { date: '2026-11-24', kind: 'CULTURE_DAY', holiday: 'CULTURE', notice: cultureDay },
  ],
  proposals: [
    { date: '2026-11-23', kind: 'SWAPPED_OFF', for: '2026-11-28' },
    { date: '2026-11-28', kind: 'SWAPPED_TO_WORK', for: '2026-11-23' },
  ],
};
