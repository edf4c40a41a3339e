import type { RegulationProfile } from '../profile';
import { configuration, configured } from './configuration';
import { formsTt01 } from './forms-tt01-2018';
import { fourLevels, twoLevels } from './service-levels';

/**
 * NĐ 61/2018/NĐ-CP with TT 01/2018/TT-VPCP, in its wording of 2018. NĐ 107/2021 changed it from 12/2021, Đ17.2, Đ20 and Đ22 among
 * others (Hòa Bình Đ19.2, Đ19.5); its text is not at hand, so those changes are missing here.
 */
export const nd61: RegulationProfile = {
  id: 'ND61-2018',
  name: {
    vi: 'Nghị định 61/2018/NĐ-CP, Thông tư 01/2018/TT-VPCP',
    en: 'Decree 61/2018/NĐ-CP, Circular 01/2018/TT-VPCP',
  },
  receptionCheck: {
    ONLINE: { amount: 8, unit: 'WORKING_HOUR' }, // NĐ 45/2020 Đ11, in force 22/05/2020; NĐ 61/2018 Đ17.2 sets no time
    DIRECT: { amount: 1, unit: 'HALF_WORKING_DAY' }, // NĐ 61/2018 Đ17.1 sets no time
    POSTAL: { amount: 1, unit: 'HALF_WORKING_DAY' }, // the same
  },
  // NĐ 61/2018 Đ14.2–14.4: what was assigned to the desk, and no list of that is at hand; Đ18.3 says how it goes on from there
  receivesFor: 'NONE',
  handoff: 'CUTOFF_15H', // NĐ 61/2018 Đ18.2, Đ18.3
  supplement: {
    mostRounds: 1, // NĐ 61/2018 Đ11.2.c, Đ15.3, Đ17.1.a
    clock: 'RESTART', // NĐ 61/2018 Đ19.4
    noticeWithin: { amount: 3, unit: 'WORKING_DAY' }, // NĐ 61/2018 Đ19.4
  },
  apology: { leadWorkingDays: 1, mostTimes: 1 }, // NĐ 61/2018 Đ19.9, "01 ngày" read as counting-rules 14 does
  silenceIsConsent: false, // NĐ 61/2018 Đ19.5.b: the head of the one-stop is told instead
  postalReturn: { attempts: 2, workingDaysBetween: 2 }, // TT 17/2017 Đ5.2.h
  forms: formsTt01, // TT 01/2018 Đ9.1
  // NĐ 43/2011, then NĐ 42/2022, whose day of effect is not at hand; no label is in both, and no date depends on one
  serviceLevels: [...fourLevels, ...twoLevels],
  ...configuration,
  unconfirmed: [
    'receptionCheck.ONLINE',
    'receptionCheck.DIRECT',
    'receptionCheck.POSTAL',
    'serviceLevels',
    ...configured,
  ],
};

/** Before TT 01/2018 (in force 06/01/2019, Đ23.1): NĐ 61/2018 Đ17, Đ19 and Đ39.1 name the forms, nothing numbers them. */
export const nd61BeforeTt01: RegulationProfile = {
  ...nd61,
  id: 'ND61-2018-BEFORE-TT01',
  name: { vi: 'Nghị định 61/2018/NĐ-CP', en: 'Decree 61/2018/NĐ-CP' },
  forms: {},
  serviceLevels: fourLevels,
};
