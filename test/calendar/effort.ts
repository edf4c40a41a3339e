import type fc from 'fast-check';

/**
 * How hard the property tests try. MOTCUA_PROPERTY_FACTOR multiplies the cases, MOTCUA_PROPERTY_SEED repeats a run; the seed is printed
 * so that any run can be repeated.
 */
const factor = Number(process.env.MOTCUA_PROPERTY_FACTOR ?? 1);
const seed = Number(process.env.MOTCUA_PROPERTY_SEED ?? Date.now() % 2_147_483_647);

process.stderr.write(`property tests: MOTCUA_PROPERTY_SEED=${seed} MOTCUA_PROPERTY_FACTOR=${factor}\n`);

export const effort = (calendars: number): fc.Parameters<unknown> => ({
  numRuns: Math.ceil(calendars * factor),
  seed,
  // The seed and path say where it failed; shrinking calendars takes longer than reading one.
  endOnFailure: true,
});
