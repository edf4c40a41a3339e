import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { wantStackTraces } from './workflow-stack-traces';

afterEach(() => setFlagsFromString('--stack-trace-limit=10'));

/** The lines of an error's stack where a dossier's code runs: in a context of its own. */
const linesInside = () => (runInNewContext("new Error('wrong').stack") as string).split('\n');

test('errors of dossiers say what but not where, those of the worker itself both', () => {
  wantStackTraces(false);
  expect(linesInside()).toEqual(['Error: wrong']);
  expect(new Error('wrong').stack!.split('\n').length).toBeGreaterThan(3);
});

test('with WORKFLOW_STACK_TRACES=on they say where as well', () => {
  wantStackTraces(true);
  expect(linesInside().length).toBeGreaterThan(1);
});
