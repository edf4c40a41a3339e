import { fourLevels } from '../national/service-levels';
import type { ProvincialRegulation } from './provincial-regulation';

/**
 * QĐ 56/QĐ-UBND Ninh Thuận, of February 2019. Its reception is NĐ 61/2018's almost word by word: one supplement (Đ9.3), forms
 * 01–04 of TT 01/2018 (Đ10.1).
 *
 * National law all the same (law.md §13):
 * - Đ10.1.c lists the apology among the papers of reception: a slip of drafting (no. 5);
 * - Đ11.2 binds the return of results to the level: the applicant may choose (no. 4);
 * - Đ11.1.c tells an early result by phone: or any other way (no. 12);
 * - Đ8.3.a wants certified paper beside what is handed in unsigned: not asked for (no. 3);
 * - Đ11.1.b leaves several agencies to the lead agency (no. 15);
 * - Đ8.4 pays back what was not done: a matter of the fee (no. 13).
 */
export const ninhThuan: ProvincialRegulation = {
  id: 'NINH-THUAN',
  province: 'H43', // remembered from the national list, to be confirmed
  // Ninh Thuận Quyết định Đ2: from the day of signing, "ngày 1/ tháng 02 năm 2019". The stroke may be a second digit; no due date hangs on it
  from: '2019-02-01',
  name: { vi: 'Quyết định 56/QĐ-UBND năm 2019 tỉnh Ninh Thuận', en: 'Decision 56/QĐ-UBND of 2019 of Ninh Thuận' },
  differences: () => ({
    serviceLevels: fourLevels, // Ninh Thuận Đ2.2
  }),
};
