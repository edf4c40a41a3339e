import {
  DefaultLogger,
  makeTelemetryFilterString,
  Runtime,
  Worker,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import type { Route } from '../../domain/kernel/route';
import { workflowName } from '../../domain/procedure/definition';
import { checkout } from '../../environment';
import { scenarios } from '../../scripts/rehearse/scenarios';
import { bundleWorkflows } from '../../scripts/workflow-bundle';
import { definitions } from '../../workflows/procedures';
import { standardRoute } from '../../workflows/procedures/standard';
import { withoutApproval } from '../fixtures/routes/without-approval';
import { expectSameLife, lifeIn, relived, type History } from '../recorded-life';
import { historyFile, readHistory, recordedHistories } from './fixtures';

// Dossiers run for months and releases come meanwhile: the histories of every release stay here and must go on with the
// code of today. A new release adds a folder of its own and touches no other:
//   MOTCUA_RECORD_HISTORIES=1 npx jest test/audit/history.server.test.ts test/rehearse/every-procedure.server.test.ts
//
// Two checks, because each sees what the other does not. The worker's replay sees the commands to the engine: timers, activities,
// the end. It does not compare the answers of updates: a route on which nobody signs replays without a word (measured with
// SDK 1.24). So the life is lived again in memory, too, and must be the recorded one, event by event.

jest.setTimeout(120_000);

const files = recordedHistories();

/** By the name of the workflow, as workflows/index.ts exports it. */
const routes: Readonly<Record<string, Route>> = {
  standardProcedure: standardRoute,
  ...Object.fromEntries(definitions.map(definition => [workflowName(definition), definition.route])),
};
function routeOf({ events }: History): Route {
  const workflow = events![0]!.workflowExecutionStartedEventAttributes!.workflowType!.name!;
  const route = routes[workflow];
  if (route) return route;
  throw new Error(`No procedure has the workflow ${workflow}: with the file of a revision its histories go, too (docs/procedures.md).`); // prettier-ignore
}

const bundleOf = (path: string): Promise<WorkflowBundleWithSourceMap> => bundleWorkflows(checkout, path);

/** What was wrong with the replay of each history; nothing for one that went through. */
const replayed = new Map<string, Error | undefined>();
beforeAll(async () => {
  // A violation is what the last tests want: the engine's warning of it would only frighten.
  const filter = makeTelemetryFilterString({ core: 'ERROR' });
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter } } });
  const histories = files.map(file => ({ workflowId: file, history: readHistory(file) }));
  const workflowBundle = await bundleOf('workflows/index');
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, histories))
    replayed.set(workflowId, error);
});
afterAll(() => Runtime.instance().shutdown());

test('this release has its histories: of the standard route through the API, of every procedure in every scenario that fits', () => {
  const procedures = [...new Set(definitions.map(({ code }) => code))];
  // What fits is found out where they are recorded; most scenarios fit every procedure.
  const everywhere = ['ordinary', 'supplement', 'refused', 'late', 'withdrawn', 'tet'];
  expect(scenarios.map(({ name }) => name)).toEqual(expect.arrayContaining(everywhere));
  const names = procedures.flatMap(code => everywhere.map(scenario => `${code}-${scenario}`));
  // A new procedure lacks its own until they are recorded: docs/procedures.md, step 6.
  expect(files).toEqual(expect.arrayContaining(['standard-granted', 'standard-refused', ...names].map(historyFile)));
});

test('a history of a revision whose file was removed is told as what it is', () => {
  const history = readHistory(historyFile('standard-granted'));
  history.events![0]!.workflowExecutionStartedEventAttributes!.workflowType!.name = 'removedRevision2';
  expect(() => routeOf(history)).toThrow('removedRevision2: with the file of a revision its histories go, too');
});

describe.each(files)('%s', file => {
  test('replays on the code of today', () => {
    expect(replayed.has(file)).toBe(true);
    expect(replayed.get(file)).toBeUndefined();
  });

  test('tells the life that the code of today leads', async () => {
    const history = readHistory(file);
    const life = lifeIn(history);
    expect(life.events.at(-1)?.kind).toBe('ENDED');
    expectSameLife(life.events, await relived(life, routeOf(history)));
  });
});

describe('a route that is not the one of the history', () => {
  const granted = () => readHistory(historyFile('standard-granted'));

  test('does not replay when it tells the engine something else', async () => {
    const other = await bundleOf('test/fixtures/routes/ends-at-reception');
    await expect(Worker.runReplayHistory({ workflowBundle: other }, granted())).rejects.toThrow(
      DeterminismViolationError,
    );
  });

  test('does not lead the same life when it tells the engine the same', async () => {
    await expect(relived(lifeIn(granted()), withoutApproval)).rejects.toThrow('SEND_BACK is refused in memory');
  });
});
