import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { applicantUnit } from '../../domain/dossier/actor';
import { actions } from '../../domain/dossier/actions';
import { interventions } from '../../domain/dossier/interventions';
import { waitingAt } from '../../domain/kernel/proof/explore';
import { fileOf, told } from '../../domain/kernel/proof/problem';
import type { Proof } from '../../domain/kernel/proof/prove';
import { limitsOf, workflowName, type ProcedureDefinition } from '../../domain/procedure/definition';
import { termsBy } from '../../domain/procedure/fees';
import { channels } from '../../domain/procedure/procedure';
import { checkout } from '../../environment';
import { shippedCatalogue } from '../../scripts/catalogue-files';
import { provenBy, standard } from '../../scripts/procedure/proving';
import { readListed, type Listed } from '../../scripts/procedure/workplace';
import { ordinaryLife } from '../../test/ordinary-life';
import * as workflows from '../index';
import { definitions } from '.';

jest.setTimeout(120_000);

let listed: ReadonlyMap<string, Listed>;
beforeAll(async () => {
  listed = await readListed({ checkout, definitions, catalogue: shippedCatalogue });
});

/** Each is proved once for all tests. */
const proofs = new Map<string, Promise<Proof>>();
async function proofOf(definition: ProcedureDefinition): Promise<Proof> {
  const name = workflowName(definition);
  const known = proofs.get(name) ?? provenBy(definition, listed.get(definition.code)).then(({ proof }) => proof);
  proofs.set(name, known);
  return known;
}

const named = definitions.map(one => [workflowName(one), one] as const);

test('no two procedures have a name, no two revisions a day', () => {
  const byName = new Map(definitions.map(one => [one.name, one.code]));
  expect(definitions.filter(one => byName.get(one.name) !== one.code)).toEqual([]);
  expect(new Set(named.map(([name]) => name)).size).toBe(definitions.length);
  expect(new Set(definitions.map(({ code, effectiveFrom }) => `${code} ${effectiveFrom}`)).size).toBe(
    definitions.length,
  );
});

test('every definition has its exported workflow, and there is no other but the standard one', () => {
  expect(Object.keys(workflows).sort()).toEqual(['standardProcedure', ...named.map(([name]) => name)].sort());
});

test('the electronic groups, whose limits nobody has confirmed, have their routes and take no dossiers', () => {
  for (const code of ['2.002913', '3.000722']) expect(listed.get(code)!.reading.reasons).toEqual(['NO_LIMIT']);
  for (const code of ['1.001612', '1.013225', '2.000635', '2.000815', '2.000986'])
    expect(listed.get(code)).toMatchObject({ reading: { reasons: [] }, review: { grounds: [{ certainty: 'READ' }] } });
});

describe.each([['standard', standard] as const, ...named])('%s', (name, definition) => {
  test('its file is where the errors say', () => {
    expect(existsSync(join(checkout, fileOf(definition)))).toBe(true);
  });

  test('is sound by the limits that its dossiers are promised', async () => {
    const { problems } = await proofOf(definition);
    expect(problems.map(problem => told(problem, 'en'))).toEqual([]);
  });

  if (name === 'standard') return;

  test('promises what the catalogue promises after its reviews, unless a later revision changes it', () => {
    const { reading } = listed.get(definition.code)!;
    const published = limitsOf({}, reading.procedure);
    const changes = definition.revision > 1 || reading.reasons.length > 0;
    if (!changes) expect(limitsOf(definition, reading.procedure)).toEqual(published);
  });

  test('an ordinary dossier comes to its result in time, by each channel', async () => {
    const limits = limitsOf(definition, listed.get(definition.code)?.reading.procedure);
    for (const channel of channels) {
      if (!limits[channel]) continue;
      const { state } = await ordinaryLife(definition, { channel, limit: limits[channel] });
      expect([channel, state.outcome, state.onTime]).toEqual([channel, 'RESULT_RETURNED', true]);
    }
  });
});

test('law.md §9.1: 1.001612 costs 50.000 đồng at the counter, 150.000 online and by post', () => {
  const definition = definitions.find(({ code }) => code === '1.001612')!;
  const pinned = channels.map(channel => [channel, termsBy(definition.terms!, channel)!.fee!.amountVnd]);
  expect(Object.fromEntries(pinned)).toEqual({ DIRECT: 50_000, ONLINE: 150_000, POSTAL: 150_000 });
});

/** Each kind of task by its unit, with all actions that the route offers there. */
async function tableOf(definition: ProcedureDefinition): Promise<Record<string, string>> {
  const rows = new Map<string, Set<string>>();
  const { exploration } = await proofOf(definition);
  for (const place of new Set(exploration.edges.map(({ from }) => from)))
    for (const { kind, unit, part, actions: offered, expires } of waitingAt(place)) {
      const by = unit === applicantUnit ? 'applicant' : unit.replace('PROOF/', '');
      const row = `${kind}${part ? ` ${part}` : ''} ${by}`;
      const known = rows.get(row) ?? new Set();
      rows.set(row, new Set([...known, ...offered, ...(expires ? [`(time: ${expires})`] : [])]));
    }
  return Object.fromEntries([...rows].map(([row, offered]) => [row, [...offered].join(' ')]));
}

test.each([['standard', standard] as const, ...named])('%s: kinds of tasks and their actions', async (_name, one) => {
  expect(await tableOf(one)).toMatchSnapshot();
});

test.each([
  ['actions', actions],
  ['interventions', interventions],
] as const)('%s: labels and what they need', (_name, table) => {
  const rows = Object.entries<{ vi: string; en: string; needsReason?: true; needs?: readonly string[] }>(table);
  expect(
    Object.fromEntries(
      rows.map(([kind, { vi, en, needsReason, needs = [] }]) => [
        kind,
        [vi, en, ...(needsReason ? ['reason'] : []), ...needs].join(' · '),
      ]),
    ),
  ).toMatchSnapshot();
});
