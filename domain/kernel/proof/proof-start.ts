import type { CalendarSnapshot } from '../../calendar/snapshot';
import type { Limit } from '../../clock/limit';
import type { Actor } from '../../dossier/actor';
import type { Start } from '../../dossier/start';
import type { ProcedureDefinition } from '../../procedure/definition';
import { termsBy } from '../../procedure/fees';
import type { PartnerRole, Partners } from '../../procedure/partners';
import type { Channel } from '../../procedure/procedure';
import { nd118nd224 } from '../../regulation/national/nd118-2025-nd224-2026';
import { pinned } from '../../regulation/pinned';

/** The units of a proof: a route that names any other has one that nobody knows. */
export const units = { desk: 'PROOF/desk', specialist: 'PROOF/specialist', leader: 'PROOF/leader' } as const;
/** Whom CONSULT asks in a proof. */
export const consulted = 'PROOF/consulted';
/** The applicant's account. */
export const applicant: Actor = { account: 'applicant', role: 'APPLICANT', units: [] };

const officeDay = [
  [420, 690],
  [810, 1020],
] as const;

/**
 * Two years of plain weeks with days of 8 hours: published steps take 8 working hours for a day (law.md §8.1), and what a route is proved by must
 * not depend on a holiday.
 */
const plainYear: CalendarSnapshot = {
  id: 'proof',
  version: 1,
  zone: 'Asia/Ho_Chi_Minh',
  offsets: [[0, 420]],
  from: '2026-01-01',
  to: '2027-12-31',
  weekly: [officeDay, officeDay, officeDay, officeDay, officeDay, [], []],
  exceptions: {},
};

/** A Monday, 07:00, in Vietnam. */
export const mondayMorning = Date.parse('2026-03-02T07:00+07:00');

/** The unit of a partner in a proof. */
export const partnerUnit = (role: PartnerRole): string => `PROOF/${role}`;

const partnersOf = ({ partners = [] }: ProcedureDefinition): Partners =>
  Object.fromEntries(partners.map(role => [role, partnerUnit(role)]));

export const knownUnits = (definition: ProcedureDefinition): readonly string[] => [
  ...Object.values(units),
  ...Object.values(partnersOf(definition)),
  consulted,
  'APPLICANT',
];

/** The dossier that a route is proved with: one of a channel whose fee is sound (`feeProblem`). */
export const proofStart = (
  definition: ProcedureDefinition,
  { channel, limit, at }: { channel: Channel; limit: Limit; at: number },
): Start => ({
  code: 'H00.1-260302-0001',
  agency: 'PROOF',
  units,
  partners: partnersOf(definition),
  channel,
  procedure: { code: definition.code, version: 1, limit, ...(definition.terms && { terms: termsBy(definition.terms, channel) }) }, // prettier-ignore
  profile: pinned(nd118nd224),
  calendar: plainYear,
  applicant: applicant.account,
  content: { id: 'proof', digest: 'proof' },
  submittedAt: at,
  ...(channel === 'POSTAL' && { minutesSignedAt: at }),
});
