import type { ProvincialRegulation } from './provincial-regulation';

/**
 * QĐ 18/2015/QĐ-UBND Gia Lai, of 18/08/2015. Its procedure is that of QĐ 09/2015/QĐ-TTg (Gia Lai Đ8.2), which NĐ 61/2018 Đ40.2
 * repealed: what is left of it demands nothing that the decree does not (law.md §13 no. 6). Work on paper and entry later,
 * Đ14.2, agrees with NĐ 61/2018 Đ39.1 (no. 19); results on time, Đ13.3, names no time.
 */
export const giaLai: ProvincialRegulation = {
  id: 'GIA-LAI',
  province: 'H21', // remembered, and seen in procedure codes of the province's own system
  from: '2015-08-28', // Gia Lai Quyết định Đ2: ten days after it was signed
  name: { vi: 'Quyết định 18/2015/QĐ-UBND tỉnh Gia Lai', en: 'Decision 18/2015/QĐ-UBND of Gia Lai' },
  differences: () => ({}),
};
