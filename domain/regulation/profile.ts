import type { Limit } from '../clock/limit';

/**
 * What the law in force at reception demands, pinned on the dossier. Values without a primary text at hand are listed in
 * `unconfirmed` and stay configuration (law.md §0).
 */
export interface RegulationProfile {
  readonly id: string;
  /** Checking the components, by channel. */
  readonly receptionCheck: { readonly ONLINE: Limit; readonly DIRECT: Limit; readonly POSTAL: Limit };
  /** From acceptance to the hand-over to the specialist unit. */
  readonly handoff: Limit;
  readonly unconfirmed: readonly string[];
}

/** NĐ 118/2025/NĐ-CP, in force from 01/07/2025. */
export const nd118: RegulationProfile = {
  id: 'ND118-2025',
  receptionCheck: {
    ONLINE: { amount: 8, unit: 'WORKING_HOUR' }, // NĐ 118/2025 Đ17, as NĐ 45/2020 Đ11
    DIRECT: { amount: 1, unit: 'HALF_WORKING_DAY' },
    POSTAL: { amount: 1, unit: 'HALF_WORKING_DAY' },
  },
  handoff: { amount: 1, unit: 'HALF_WORKING_DAY' }, // QĐ Hà Nam Đ11.2, QĐ 13/2015 Cà Mau Đ12.4
  unconfirmed: ['receptionCheck.ONLINE', 'receptionCheck.DIRECT', 'receptionCheck.POSTAL', 'handoff'],
};
