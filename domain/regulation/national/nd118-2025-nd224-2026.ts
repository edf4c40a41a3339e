import type { RegulationProfile } from '../profile';
import { nd118 } from './nd118-2025';
import { twoLevels } from './service-levels';

/**
 * NĐ 118/2025/NĐ-CP beside NĐ 224/2026/NĐ-CP, which replaced NĐ 42/2022 (Đ90) and repealed a clause of NĐ 367/2025 that is not
 * known to us (Đ89.3). What it adds for all dossiers alike, the notice of every change (Đ15.1.g) and of outages (Đ13.1.a), is
 * not a matter of the profile; the levels of Đ16 say how far the state acts by itself, not how far a service is online.
 */
export const nd118nd224: RegulationProfile = {
  ...nd118,
  id: 'ND118-2025+ND224-2026',
  name: {
    vi: 'Nghị định 118/2025/NĐ-CP, Thông tư 03/2025/TT-VPCP, Nghị định 224/2026/NĐ-CP',
    en: 'Decree 118/2025/NĐ-CP, Circular 03/2025/TT-VPCP, Decree 224/2026/NĐ-CP',
  },
  serviceLevels: twoLevels, // NĐ 224/2026 Đ14
  unconfirmed: nd118.unconfirmed.filter(path => path !== 'serviceLevels'), // its text is at hand
};
