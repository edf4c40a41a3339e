import { inForceOn, limitsOf } from '../domain/procedure/definition';
import { termsBy } from '../domain/procedure/fees';
import { channels, type Channel, type Procedure } from '../domain/procedure/procedure';
import { termsOf } from '../domain/procedure/published-fee';
import type { Fee } from '../domain/procedure/terms';
import { definitions } from '../workflows/procedures';

/** What is asked for, and when; 0 đồng is free, ASSESSED is said by whoever assesses. */
export type FeeShown = Pick<Fee, 'amountVnd'> & Partial<Pick<Fee, 'when' | 'assessedBy'>>;

/** What a dossier handed in on this day ('YYYY-MM-DD') would pay by each channel that is open (NĐ 61/2018 Đ15.1.c). */
export function feesOn(procedure: Procedure, day: string): Partial<Record<Channel, FeeShown>> {
  const definition = inForceOn(definitions, procedure.code, day);
  const limits = limitsOf(definition ?? {}, procedure);
  return Object.fromEntries(
    channels.flatMap((channel): [Channel, FeeShown][] => {
      if (!limits[channel]) return [];
      const listed = termsOf(definition, procedure, channel);
      const fee = listed && termsBy(listed, channel)?.fee;
      if (!fee?.amountVnd) return [[channel, { amountVnd: 0 }]];
      const { when, amountVnd, assessedBy } = fee;
      return [[channel, { when, amountVnd, ...(assessedBy && { assessedBy }) }]];
    }),
  );
}
