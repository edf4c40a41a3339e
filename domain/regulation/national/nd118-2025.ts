import type { RegulationProfile } from '../profile';
import { configuration, configured } from './configuration';
import { formsTt01 } from './forms-tt01-2018';
import { formsTt03 } from './forms-tt03-2025';
import { twoLevels } from './service-levels';

/**
 * NĐ 118/2025/NĐ-CP with TT 03/2025/TT-VPCP. Neither text is at hand, nor NĐ 367/2025, which amended the decree on 31/12/2025:
 * what is not known to have changed is taken over from NĐ 61/2018, and everything is unconfirmed.
 */
export const nd118: RegulationProfile = {
  id: 'ND118-2025',
  name: {
    vi: 'Nghị định 118/2025/NĐ-CP, Thông tư 03/2025/TT-VPCP',
    en: 'Decree 118/2025/NĐ-CP, Circular 03/2025/TT-VPCP',
  },
  receptionCheck: {
    ONLINE: { amount: 8, unit: 'WORKING_HOUR' }, // NĐ 118/2025 Đ17, NĐ 45/2020 Đ11
    DIRECT: { amount: 1, unit: 'HALF_WORKING_DAY' }, // no text known to set a time
    POSTAL: { amount: 1, unit: 'HALF_WORKING_DAY' }, // the same
  },
  receivesFor: 'PROVINCE', // NĐ 118/2025, "phi địa giới" (law.md §1.2)
  handoff: 'CUTOFF_15H', // NĐ 118/2025 Đ18: "right after", with 15:00 kept as far as is remembered
  supplement: {
    mostRounds: 1, // NĐ 61/2018 Đ11.2.c
    clock: 'RESTART', // NĐ 61/2018 Đ19.4
    noticeWithin: { amount: 3, unit: 'WORKING_DAY' }, // NĐ 61/2018 Đ19.4
  },
  // NĐ 61/2018 Đ19.9; the new form also speaks of a limit of the extension, which is not known
  apology: { leadWorkingDays: 1, mostTimes: 1 },
  silenceIsConsent: false, // NĐ 61/2018 Đ19.5.b
  postalReturn: { attempts: 2, workingDaysBetween: 2 }, // TT 17/2017 Đ5.2.h, if QĐ 45/2016 still stands
  forms: formsTt03, // TT 03/2025 Phụ lục I
  serviceLevels: twoLevels, // NĐ 42/2022 Đ11.1
  ...configuration,
  unconfirmed: [
    'receptionCheck.ONLINE',
    'receptionCheck.DIRECT',
    'receptionCheck.POSTAL',
    'receivesFor',
    'handoff',
    'supplement.mostRounds',
    'supplement.clock',
    'supplement.noticeWithin',
    'apology.leadWorkingDays',
    'apology.mostTimes',
    'silenceIsConsent',
    'postalReturn.attempts',
    'postalReturn.workingDaysBetween',
    'forms',
    'serviceLevels',
    ...configured,
  ],
};

/**
 * Before TT 03/2025, which was signed on 15/09/2025, eleven weeks after the decree took effect (recital of QĐ 128/2025/QĐ-UBND
 * Thanh Hóa): the forms of TT 01/2018 went on until there were others. Our reading.
 */
export const nd118BeforeTt03: RegulationProfile = {
  ...nd118,
  id: 'ND118-2025-BEFORE-TT03',
  name: { vi: 'Nghị định 118/2025/NĐ-CP', en: 'Decree 118/2025/NĐ-CP' },
  forms: formsTt01,
};
