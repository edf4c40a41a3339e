import { fourLevels } from '../national/service-levels';
import type { ProvincialRegulation } from './provincial-regulation';

/**
 * QĐ 70/2013/QĐ-UBND Hà Nam, of 22/11/2013. Written for online services (Đ1) of departments and districts (Đ2); read here as
 * the province's hand-over for every channel, with the decree's beside it.
 *
 * National law all the same (law.md §13):
 * - Đ11.1.a leaves open how often a supplement is asked: once (no. 10);
 * - of lateness it says nothing: the decree's apology (no. 11);
 * - Đ8.2 binds the return of results to the level: the applicant may choose (no. 4);
 * - Đ8.1.b lets the lead agency agree times with the others (no. 15);
 * - Đ8.2.b pays back what failed: a matter of the fee (no. 13).
 *
 * The merged province has a regulation since 25/11/2025, QĐ 163/2025/QĐ-CTUBND Ninh Bình; its text is not at hand.
 */
export const haNam: ProvincialRegulation = {
  id: 'HA-NAM',
  province: 'H25', // remembered from the national list, to be confirmed
  from: '2013-12-02', // Hà Nam Quyết định Đ2: ten days after it was signed
  name: { vi: 'Quyết định 70/2013/QĐ-UBND tỉnh Hà Nam', en: 'Decision 70/2013/QĐ-UBND of Hà Nam' },
  differences: national => ({
    handoff: 'HALF_DAY', // Hà Nam Đ11.2
    handoffOfDecree: national.handoff,
    serviceLevels: fourLevels, // Hà Nam Đ3.2
  }),
};
