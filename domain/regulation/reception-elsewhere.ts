import type { RegulationProfile } from './profile';

/**
 * Why the one-stop desk of an agency does not receive dossiers of another: the law of the day wants an assignment (NĐ 61/2018 Đ14.2–14.4), or they
 * are not of one province (NĐ 118/2025, law.md §1.2). Undefined: it does.
 */
export function notReceivedBecause(
  { receivesFor }: Pick<RegulationProfile, 'receivesFor'>,
  receiver: string,
  competent: string,
): 'NOT_ASSIGNED' | 'OTHER_PROVINCE' | undefined {
  if (receivesFor === 'NONE') return 'NOT_ASSIGNED';
  const province = provinceIn(competent);
  return province !== undefined && province === provinceIn(receiver) ? undefined : 'OTHER_PROVINCE';
}

/** The province of an agency, also of a ministry's branch there (`G01.H26`); undefined for one of the whole country. */
const provinceIn = (agency: string): string | undefined => agency.split('.').find(group => /^H\d{2}$/.test(group));
