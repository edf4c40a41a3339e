import type { OfficialYear } from './official-year';

const notice = '4875/TB-LĐTBXH';

/** 2021: the first year with two days for National Day (BLLĐ 2019 Đ112.1.đ). */
export const year2021: OfficialYear = {
  year: 2021,
  lunarYear: 'Tân Sửu',
  lunarNewYear: '2021-02-12',
  tet: { from: '2021-02-10', to: '2021-02-14' },
  hungKings: '2021-04-21',
  confidence: 'NOTICE_READ',
  notices: [notice],
  days: [
    { date: '2021-01-01', kind: 'STATUTORY', holiday: 'NEW_YEAR', notice },
    { date: '2021-02-10', kind: 'TET', holiday: 'TET', notice },
    { date: '2021-02-11', kind: 'TET', holiday: 'TET', notice },
    { date: '2021-02-12', kind: 'TET', holiday: 'TET', notice },
    { date: '2021-02-15', kind: 'MAKE_UP', holiday: 'TET', for: '2021-02-13', notice },
    { date: '2021-02-16', kind: 'MAKE_UP', holiday: 'TET', for: '2021-02-14', notice },
    { date: '2021-04-21', kind: 'STATUTORY', holiday: 'HUNG_KINGS', notice },
    { date: '2021-04-30', kind: 'STATUTORY', holiday: 'REUNIFICATION', notice },
    { date: '2021-05-03', kind: 'MAKE_UP', holiday: 'LABOUR', for: '2021-05-01', notice },
    { date: '2021-09-02', kind: 'STATUTORY', holiday: 'NATIONAL', notice },
    { date: '2021-09-03', kind: 'STATUTORY', holiday: 'NATIONAL', notice },
  ],
};
