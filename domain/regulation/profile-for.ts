import { dayOf } from '../calendar/dates';
import type { LocalDate } from '../calendar/snapshot';
import { DomainError } from '../errors';
import { nd118, nd118BeforeTt03 } from './national/nd118-2025';
import { nd118nd224 } from './national/nd118-2025-nd224-2026';
import { nd61, nd61BeforeTt01 } from './national/nd61-2018';
import type { RegulationProfile } from './profile';
import { caMau } from './provinces/ca-mau';
import { giaLai } from './provinces/gia-lai';
import { haNam } from './provinces/ha-nam';
import { hoaBinh } from './provinces/hoa-binh';
import { ninhThuan } from './provinces/ninh-thuan';
import { inProvince } from './provinces/provincial-regulation';

/** From which day of reception each national profile applies, until the next one does. */
export const nationalProfiles: readonly { readonly from: LocalDate; readonly profile: RegulationProfile }[] = [
  { from: '2018-06-21', profile: nd61BeforeTt01 }, // NĐ 61/2018 Đ40.1
  { from: '2019-01-06', profile: nd61 }, // TT 01/2018 Đ23.1
  { from: '2025-07-01', profile: nd118BeforeTt03 }, // NĐ 118/2025
  { from: '2025-09-15', profile: nd118 }, // TT 03/2025 was signed; its day of effect is not at hand
  { from: '2026-07-01', profile: nd118nd224 }, // NĐ 224/2026
];

export const provincialRegulations = [caMau, giaLai, haNam, hoaBinh, ninhThuan];

/**
 * The five provinces were merged on this day (law.md §11). What became of their regulations is not known: until the merged
 * province decides, national law applies. Our reading.
 */
export const provincesMergedOn: LocalDate = '2025-07-01';

/**
 * The regulation in force for a dossier received on a date in a province, `province` being the agency's by its
 * identification code (`authorityOf`: `H26`). A province without a regulation of its own has the national profile. Throws DATE_INVALID, and
 * REGULATION_UNKNOWN before the first profile.
 */
export function profileFor(date: LocalDate, province?: string): RegulationProfile {
  dayOf(date);
  const national = nationalProfiles.findLast(({ from }) => from <= date)?.profile;
  if (!national) {
    const knownFrom = nationalProfiles[0]!.from;
    throw new DomainError('REGULATION_UNKNOWN', { date, province: province ?? null, knownFrom });
  }
  const own = provincialRegulations.find(regulation => regulation.province === province && regulation.from <= date);
  return own && date < provincesMergedOn ? inProvince(national, own) : national;
}

/**
 * The profile of an id, as a dossier pinned it: whichever date or province it was chosen for, and whatever would be chosen now. Undefined for
 * an id that is none.
 */
export const profileById = (id: string): RegulationProfile | undefined => profiles.get(id);

const profiles: ReadonlyMap<string, RegulationProfile> = new Map(
  nationalProfiles
    .flatMap(({ profile }) => [profile, ...provincialRegulations.map(own => inProvince(profile, own))])
    .map(profile => [profile.id, profile]),
);
