import type { LocalDate } from '../../calendar/snapshot';
import type { RegulationProfile } from '../profile';

/** The regulation of a province, as what it makes different from the national law of its time. */
export interface ProvincialRegulation {
  /** The last part of the profile's id. */
  readonly id: string;
  /** The first group of the identification codes of the province's agencies, `H25`. */
  readonly province: string;
  /** Its day of effect. */
  readonly from: LocalDate;
  readonly name: { readonly vi: string; readonly en: string };
  readonly differences: (
    national: RegulationProfile,
  ) => Partial<Omit<RegulationProfile, 'id' | 'name' | 'unconfirmed'>>;
}

/** National law with the differences of a province. What the province's own text says is no longer unconfirmed. */
export function inProvince(national: RegulationProfile, regulation: ProvincialRegulation): RegulationProfile {
  const differences = regulation.differences(national);
  return {
    ...national,
    ...differences,
    id: `${national.id}/${regulation.id}`,
    name: {
      vi: `${national.name.vi}; ${regulation.name.vi}`,
      en: `${national.name.en}; ${regulation.name.en}`,
    },
    unconfirmed: national.unconfirmed.filter(path => !(path.split('.')[0]! in differences)),
  };
}
