import type { RegulationProfile } from '../profile';

/**
 * What no text sets and the system has to know. NĐ 61/2018 Đ12.5 and Đ19.9 want lateness told to the one-stop; when an officer is
 * warned and how far up it goes they leave open. The warning comes a working day before the apology is due (Đ19.9), so that
 * there is a day left to finish, or to write it.
 */
export const configuration = {
  warningWorkingDays: 2,
  escalation: [
    { to: 'OFFICER', afterWorkingDays: 0 },
    { to: 'HEAD_OF_UNIT', afterWorkingDays: 1 },
    { to: 'HEAD_OF_ONE_STOP', afterWorkingDays: 3 },
    { to: 'PROVINCE', afterWorkingDays: 5 },
  ],
  uncollectedAfterWorkingDays: 5,
} as const satisfies Partial<RegulationProfile>;

export const configured = Object.keys(configuration);
