import { fourLevels } from '../national/service-levels';
import type { ProvincialRegulation } from './provincial-regulation';

/**
 * QĐ 13/2015/QĐ-UBND Cà Mau, of 21/05/2015. Written for online services (Đ1) of departments and districts (Đ2); read here as
 * the province's hand-over for every channel, with the decree's beside it.
 *
 * National law all the same (law.md §13):
 * - Đ12.2 leaves open how often a supplement is asked: once (no. 10);
 * - of lateness it says nothing: the decree's apology (no. 11);
 * - Đ9.2 binds the return of results to the level: the applicant may choose (no. 4);
 * - Đ8.3 wants certified paper beside what is handed in unsigned: not asked for (no. 3); or a personal number: not offered (no. 17);
 * - Đ9.1.b leaves several agencies to the lead agency (no. 15);
 * - Đ9.2.c pays back what was not done: a matter of the fee (no. 13).
 */
export const caMau: ProvincialRegulation = {
  id: 'CA-MAU',
  province: 'H12', // remembered from the national list, to be confirmed
  from: '2015-05-31', // Cà Mau Quyết định Đ2: ten days after it was signed
  name: { vi: 'Quyết định 13/2015/QĐ-UBND tỉnh Cà Mau', en: 'Decision 13/2015/QĐ-UBND of Cà Mau' },
  differences: national => ({
    handoff: 'HALF_DAY', // Cà Mau Đ12.4
    handoffOfDecree: national.handoff,
    serviceLevels: fourLevels, // Cà Mau Đ3.2
  }),
};
