import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import {
  DefaultLogger,
  makeTelemetryFilterString,
  Runtime,
  Worker,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import type { Route } from '../../domain/kernel/route';
import { checkout } from '../../environment';
import { bundleWorkflows } from '../../scripts/workflow-bundle';
import { version } from '../../package.json';
import { standardRoute } from '../../workflows/procedures/standard';
import { withoutApproval } from '../fixtures/routes/without-approval';
import { expectSameLife, lifeIn, relived, type History } from '../recorded-life';

// Dossiers run for months and releases come meanwhile: the histories of every release stay here and must go on with the
// code of today. A new release adds a folder of its own and touches no other:
//   MOTCUA_RECORD_HISTORIES=1 npx jest test/audit/history.server.test.ts
//
// Two checks, because each sees what the other does not. The worker's replay sees the commands to the engine: timers, activities,
// the end. It does not compare the answers of updates: a route on which nobody signs replays without a word (measured with
// SDK 1.24). So the life is lived again in memory, too, and must be the recorded one, event by event.

jest.setTimeout(60_000);

const releases = readdirSync(__dirname, { withFileTypes: true }).filter(entry => entry.isDirectory());
const files = releases.flatMap(({ name }) => readdirSync(join(__dirname, name)).map(file => `${name}/${file}`));
const read = (file: string): History => historyFromJSON(JSON.parse(readFileSync(join(__dirname, file), 'utf8')));

/** By the name of the workflow, as workflows/index.ts exports it. */
const routes: Readonly<Record<string, Route>> = { standardProcedure: standardRoute };
const routeOf = ({ events }: History): Route =>
  routes[events![0]!.workflowExecutionStartedEventAttributes!.workflowType!.name!]!;

const bundleOf = (path: string): Promise<WorkflowBundleWithSourceMap> => bundleWorkflows(checkout, path);

let bundle: WorkflowBundleWithSourceMap;
beforeAll(async () => {
  // A violation is what the last tests want: the engine's warning of it would only frighten.
  const filter = makeTelemetryFilterString({ core: 'ERROR' });
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter } } });
  bundle = await bundleOf('workflows/index');
});
afterAll(() => Runtime.instance().shutdown());

test('this release has its histories', () => {
  expect(files).toEqual(
    expect.arrayContaining([`${version}/standard-granted.json`, `${version}/standard-refused.json`]),
  );
});

describe.each(files)('%s', file => {
  test('replays on the code of today', async () => {
    await Worker.runReplayHistory({ workflowBundle: bundle }, read(file));
  });

  test('tells the life that the code of today leads', async () => {
    const life = lifeIn(read(file));
    expect(life.events.at(-1)?.kind).toBe('ENDED');
    expectSameLife(life.events, await relived(life, routeOf(read(file))));
  });
});

describe('a route that is not the one of the history', () => {
  const granted = `${version}/standard-granted.json`;

  test('does not replay when it tells the engine something else', async () => {
    const other = await bundleOf('test/fixtures/routes/ends-at-reception');
    await expect(Worker.runReplayHistory({ workflowBundle: other }, read(granted))).rejects.toThrow(
      DeterminismViolationError,
    );
  });

  test('does not lead the same life when it tells the engine the same', async () => {
    await expect(relived(lifeIn(read(granted)), withoutApproval)).rejects.toThrow('SEND_BACK is refused in memory');
  });
});
