import { fourLevels } from '../national/service-levels';
import type { ProvincialRegulation } from './provincial-regulation';

/**
 * QĐ 56/QĐ-UBND Ninh Thuận, of February 2019. Its reception is NĐ 61/2018's, article by article: one supplement (Đ9.3), forms 01–04 of TT 01/2018 (Đ10.1).
 *
 * National law all the same: the apology, which Đ10.1.c lists among the papers of reception, a slip of drafting (law.md §13 no. 5); results
 * of level 3, Đ11.2.a, for the applicant may choose (no. 4); notice of an early result by phone, Đ11.1.c, or any other way (no. 12);
 * certified paper beside what is handed in unsigned, Đ8.3.a, which is not asked for (no. 3); several agencies, Đ11.1.b (no. 15). What Đ8.4 pays back is
 * a matter of the fee (no. 13).
 */
export const ninhThuan: ProvincialRegulation = {
  id: 'NINH-THUAN',
  province: 'H43', // remembered from the national list, to be confirmed
  // In force when signed (QĐ 56 Đ2): "ngày 1/ tháng 02 năm 2019". The stroke may be a second digit; no date of a dossier depends on it
  from: '2019-02-01',
  name: { vi: 'Quyết định 56/QĐ-UBND năm 2019 tỉnh Ninh Thuận', en: 'Decision 56/QĐ-UBND of 2019 of Ninh Thuận' },
  differences: () => ({
    serviceLevels: fourLevels, // Ninh Thuận Đ2.2
  }),
};
