import type { RegulationProfile } from './profile';

/** What a dossier pins of its profile: all that its life is computed from. Names and forms are found by its id; who may receive
 * it was asked before. */
export type PinnedProfile = Omit<RegulationProfile, 'name' | 'forms' | 'serviceLevels' | 'receivesFor' | 'unconfirmed'>;

/** The part of a profile that goes into the start of a dossier: some 700 bytes. */
export function pinned({
  name: _name,
  forms: _forms,
  serviceLevels: _levels,
  receivesFor: _receives,
  unconfirmed: _unconfirmed,
  ...profile
}: RegulationProfile): PinnedProfile {
  return profile;
}
