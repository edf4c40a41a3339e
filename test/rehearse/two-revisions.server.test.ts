import { DefaultLogger, Runtime } from '@temporalio/worker';
import { checkout, parseEnvironment } from '../../environment';
import { dryRun } from '../../scripts/rehearse/dry-run';
import { onEngine } from '../../scripts/rehearse/on-engine';
import { rehearsedProcedure, shippedProcedures } from '../../scripts/rehearse/procedures';
import { ordinary } from '../../scripts/rehearse/scenarios/ordinary';
import { setStage, type RunningStage } from '../../scripts/rehearse/stage';
import { bundleWorkflows } from '../../scripts/workflow-bundle';
import { first, second } from '../fixtures/revisions/definitions';

// A procedure that has changed: one worker runs the dossiers of both revisions at the same time, each by its own, to the end.

Runtime.install({ logger: new DefaultLogger('ERROR') });
jest.setTimeout(120_000);

let stage: RunningStage;
beforeAll(async () => {
  stage = await setStage(parseEnvironment(process.env), await bundleWorkflows(checkout, 'test/fixtures/revisions/workflows')); // prettier-ignore
});
afterAll(() => stage.end());

test('dossiers of two revisions run side by side on one worker, each by the revision of its reception', async () => {
  const listed = await shippedProcedures();
  const now = Date.now();
  const lives = await Promise.all(
    [first, second].map(async ({ code, revision }) => {
      const procedure = rehearsedProcedure(listed, code, { revision }, [first, second]);
      const { start } = await dryRun(procedure, ordinary, now, revision);
      const { state } = await onEngine(stage, procedure, ordinary, start);
      const { type, startTime, closeTime } = await stage.client.getHandle(start.code).describe();
      return { type, steps: state.tasks.map(({ kind }) => kind), outcome: state.outcome, startTime, closeTime };
    }),
  );
  const handedOver = ['RECEPTION_CHECK', 'APPROVAL', 'RESULT_HANDOFF', 'RETURN'];
  const examined = ['RECEPTION_CHECK', 'EXAMINATION', 'APPROVAL', 'RESULT_HANDOFF', 'RETURN'];
  expect(lives).toMatchObject([
    { type: 'revised', steps: handedOver, outcome: 'RESULT_RETURNED' },
    { type: 'revised2', steps: examined, outcome: 'RESULT_RETURNED' },
  ]);
  // Neither had ended when the other began.
  const begun = Math.max(...lives.map(({ startTime }) => startTime.getTime()));
  expect(lives.every(({ closeTime }) => closeTime!.getTime() > begun)).toBe(true);
});
