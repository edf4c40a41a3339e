import type { PartnerRole } from './partners';
import type { Channel } from './procedure';
import type { Fee, ListedTerms, ProcedureTerms } from './terms';

interface Priced {
  readonly terms?: ListedTerms;
  readonly partners?: readonly PartnerRole[];
}

/** Why a dossier by this channel could not be told what it costs, in English for whoever writes the definition; undefined where it could. */
export function feeProblem({ terms, partners = [] }: Priced, channel: Channel): string | undefined {
  const fee = terms?.fee;
  if (!fee) return undefined;
  const amount = amountBy(fee.amountVnd, channel);
  if (amount === undefined) return `${channel} is not priced`;
  if (amount === 'ASSESSED') return assessmentProblem(terms, partners);
  if (fee.assessedBy) return 'assessedBy belongs to ASSESSED';
  return Number.isSafeInteger(amount) && amount >= 0 ? undefined : `${channel} ${amount} is no amount in đồng`;
}

/** What a dossier by this channel pins: one amount. Undefined where the channel has none, which the proof of a definition finds before. */
export function termsBy(terms: ListedTerms, channel: Channel): ProcedureTerms | undefined {
  const { fee, ...others } = terms;
  if (!fee) return others;
  const amountVnd = amountBy(fee.amountVnd, channel);
  return amountVnd === undefined ? undefined : { ...others, fee: { ...fee, amountVnd } };
}

const amountBy = (
  amount: NonNullable<ListedTerms['fee']>['amountVnd'],
  channel: Channel,
): Fee['amountVnd'] | undefined => (typeof amount === 'object' ? amount[channel] : amount);

/** Nobody can pay, or settle at the counter, what is not assessed yet; and an agency that the route does not ask assesses nothing. */
function assessmentProblem({ fee, immediate }: ListedTerms, partners: readonly PartnerRole[]): string | undefined {
  if (fee?.when === 'AT_SUBMISSION') return 'ASSESSED is due before any assessment';
  if (immediate) return 'ASSESSED cannot be settled at once';
  if (!fee?.assessedBy) return undefined;
  if (fee.when === 'AT_ACCEPTANCE') return 'the desk assesses what is due at acceptance';
  return partners.includes(fee.assessedBy) ? undefined : `${fee.assessedBy} assesses and is no partner`;
}
