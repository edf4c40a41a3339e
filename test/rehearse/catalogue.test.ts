import { BadInput, type Listed } from '../../scripts/procedure/workplace';
import { dryRun } from '../../scripts/rehearse/dry-run';
import { rehearsedProcedure, shippedProcedures, type Rehearsed } from '../../scripts/rehearse/procedures';
import { scenarios } from '../../scripts/rehearse/scenarios';
import { ordinary } from '../../scripts/rehearse/scenarios/ordinary';
import { local } from '../dossiers';
import { proceduresWithAFile } from './rehearsed';

// What has no file takes the standard route: in memory, by the same policy that leads dossiers on the engine.

/** A Thursday before a Tết whose days off are decided. */
const now = local('2026-01-08T10:00');
const day = '2026-01-12';

let listed: ReadonlyMap<string, Listed>;
let open: Rehearsed[] = [];

beforeAll(async () => {
  listed = await shippedProcedures();
  const codes = [...listed].filter(([code, { reading }]) => reading.reasons.length === 0 && !proceduresWithAFile.includes(code)); // prettier-ignore
  open = codes.map(([code]) => rehearsedProcedure(listed, code, day));
}, 60_000);

test('every other procedure of the catalogue comes to its result on time in the ordinary scenario', async () => {
  const wrong: string[] = [];
  for (const procedure of open)
    await dryRun(procedure, ordinary, now).catch((error: Error) => wrong.push(`${procedure.code}: ${error.message}`));
  expect(wrong).toEqual([]);
  process.stdout.write(
    `${open.length} procedures without a file rehearsed in memory, ordinary scenario, standard route\n`,
  );
  expect(open.length).toBeGreaterThan(1_700);
}, 120_000);

test('for every limit that the catalogue knows all scenarios fit the standard route, or say why not', async () => {
  const byLimit = new Map(
    open.map(procedure => [`${procedure.channel} ${procedure.limit.amount} ${procedure.limit.unit}`, procedure]),
  );
  const unfit: string[] = [];
  for (const [limit, procedure] of byLimit)
    for (const scenario of scenarios)
      await dryRun(procedure, scenario, now).catch((error: unknown) => {
        if (!(error instanceof BadInput)) throw error;
        unfit.push(`${scenario.name}: ${limit}`);
      });
  // Only limits of about a day, whichever way they are counted, leave no time for an apology, or to ask anybody.
  expect(
    unfit.filter(
      one => !/^(postponed|liaison-silent|tet): \w+ (\d WORKING_DAY|\d CALENDAR_DAY|\d+ WORKING_HOUR)$/.test(one),
    ),
  ).toEqual([]);
  expect(unfit).toEqual(
    expect.arrayContaining(['postponed: ONLINE 1 WORKING_DAY', 'liaison-silent: ONLINE 1 WORKING_DAY']),
  );
  process.stdout.write(`${byLimit.size} limits in ${scenarios.length} scenarios, ${unfit.length} do not fit\n`);
}, 120_000);
