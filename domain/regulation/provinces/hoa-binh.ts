import { twoLevels } from '../national/service-levels';
import type { ProvincialRegulation } from './provincial-regulation';

/**
 * QĐ 17/2024/QĐ-UBND Hòa Bình, of 27/06/2024. It points to national law almost throughout: codes (Đ8), forms (Đ13), reception
 * (Đ19.2.a), supplement (Đ19.4). What a look-up shows, Đ12, is a matter of who asks (law.md §13 no. 9), not of the dossier.
 */
export const hoaBinh: ProvincialRegulation = {
  id: 'HOA-BINH',
  province: 'H28', // remembered from the national list, to be confirmed
  from: '2024-07-10', // Hòa Bình Quyết định Đ2
  name: { vi: 'Quyết định 17/2024/QĐ-UBND tỉnh Hòa Bình', en: 'Decision 17/2024/QĐ-UBND of Hòa Bình' },
  differences: national => ({
    // Hòa Bình Đ33.2: within the province; stricter than TT 17/2017 Đ7 (law.md §13 no. 14)
    postalReturn: { ...national.postalReturn, withinHours: 24 },
    serviceLevels: twoLevels, // Hòa Bình Đ2.10, Đ2.11
  }),
};
