import { fourLevels } from '../national/service-levels';
import type { ProvincialRegulation } from './provincial-regulation';

/**
 * QĐ 13/2015/QĐ-UBND Cà Mau, of 21/05/2015. Written for online services (Đ1) of departments and districts (Đ2); read here as the province's
 * hand-over for every channel, with the decree's beside it.
 *
 * National law all the same: how often a supplement is asked, which Đ12.2 leaves open (law.md §13 no. 10); lateness (no. 11); results by
 * post only, Đ9.2.b, for the applicant may choose (no. 4); certified paper beside what is handed in unsigned, Đ8.3, which is not asked for (no. 3);
 * several agencies, Đ9.1.b (no. 15). A personal number in place of a signature, Đ8.3, is not offered (no. 17). What Đ9.2.c pays back is a
 * matter of the fee (no. 13).
 */
export const caMau: ProvincialRegulation = {
  id: 'CA-MAU',
  province: 'H12', // remembered from the national list, to be confirmed
  from: '2015-05-31', // ten days after it was signed (QĐ 13/2015 Đ2)
  name: { vi: 'Quyết định 13/2015/QĐ-UBND tỉnh Cà Mau', en: 'Decision 13/2015/QĐ-UBND of Cà Mau' },
  differences: national => ({
    handoff: 'HALF_DAY', // Cà Mau Đ12.4
    handoffOfDecree: national.handoff,
    serviceLevels: fourLevels, // Cà Mau Đ3.2
  }),
};
