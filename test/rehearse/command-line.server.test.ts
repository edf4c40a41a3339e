import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { parseEnvironment } from '../../environment';
import { run, sentence } from '../../scripts/rehearse';
import type { Report } from '../../scripts/rehearse/report';
import { freePort } from '../../scripts/servers/ports';
import { isRunning } from '../../scripts/servers/processes';
import { readRun } from '../../scripts/servers/run-file';
import { startTemporal } from '../../scripts/servers/temporal';
import { findTemporal } from '../../scripts/servers/temporal-binary';
import { throwawayFolder } from '../../scripts/servers/throwaway-folder';

Runtime.install({ logger: new DefaultLogger('ERROR') });
jest.setTimeout(120_000);

const bundle = { codePath: process.env.MOTCUA_TEST_BUNDLE! };
const { TEMPORAL_ADDRESS: _shared, ...environment } = process.env;

/** A server that somebody else runs, and what is left on it of rehearsals afterwards. */
async function onGivenServer(
  timeSkipping: 'PROMPT' | 'OFF',
  ask: (address: string) => Promise<void>,
): Promise<string[]> {
  const { TEMPORAL_CLI: cli, MOTCUA_HOME: home } = parseEnvironment(environment);
  const folder = await throwawayFolder('motcua-test-');
  try {
    const { address } = await startTemporal({
      ...{ binary: await findTemporal({ cli, home, say: () => undefined }), port: await freePort(), timeSkipping },
      ...{
        databaseFile: join(folder.path, 'temporal.db'),
        logFile: join(folder.path, 'temporal.log'),
        namespace: 'motcua',
      },
      onStart: process => folder.runFile.started('Temporal', process),
    });
    await ask(address);
    const connection = await Connection.connect({ address });
    const { namespaces } = await connection.workflowService.listNamespaces({ pageSize: 1000 });
    await connection.close();
    return namespaces.map(one => one.namespaceInfo!.name!).filter(name => /^rehearsal/.test(name));
  } finally {
    await folder.remove();
  }
}

test('on a server that is given: the dossier’s whole life, and nothing of it is left there', async () => {
  const left = await onGivenServer('PROMPT', async address => {
    const text = await run(['2.000815', '--json'], { ...environment, TEMPORAL_ADDRESS: address }, bundle);
    const report = JSON.parse(text) as Report;
    expect(report).toMatchObject({
      procedure: { code: '2.000815', workflow: 'certifiedCopy' },
      scenario: { name: 'ordinary' },
      result: { outcome: { code: 'RESULT_RETURNED' }, onTime: true },
    });
    const times = report.timeline.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    expect(Date.parse(report.dossier.submittedAt)).toBeGreaterThan(Date.now());
    expect(report.historyEvents).toBeGreaterThan(10);
  });
  // The server takes its time with what was deleted.
  expect(left.filter(name => !name.includes('-deleted-'))).toEqual([]);
});

test('without one it brings its own, and leaves neither a process nor a folder', async () => {
  const folders = () => readdirSync(tmpdir()).filter(name => name.startsWith('motcua-rehearse-'));
  let started: ReturnType<typeof readRun>;
  const watch = setInterval(() => {
    for (const folder of folders()) started ??= runWithServer(join(tmpdir(), folder));
  }, 20);
  const text = await run(['2.000635', '--scenario', 'withdrawn'], environment, bundle).finally(() =>
    clearInterval(watch),
  );
  expect(text).toMatch(/ Rút hồ sơ +công dân/);
  expect(text).toMatch(/Thông báo dừng giải quyết hồ sơ, mẫu 05/);
  expect(started?.started.Temporal).toBeDefined();
  expect(isRunning(started!.started.Temporal!)).toBe(false);
  expect(folders().filter(folder => existsSync(join(tmpdir(), folder, 'temporal.db')))).toEqual([]);
});

const runWithServer = (folder: string) => {
  const found = readRun(folder);
  return found?.started.Temporal ? found : undefined;
};

test('a server that does not skip time, as in production, is refused with a sentence; nothing is left on it', async () => {
  const left = await onGivenServer('OFF', async address => {
    const said = await run(['2.000815'], { ...environment, TEMPORAL_ADDRESS: address }, bundle).then(String, sentence);
    expect(said).toContain('Máy chủ Temporal này không cho phép tua thời gian');
    expect(said).toContain('This Temporal server does not skip time');
  });
  expect(left.filter(name => !name.includes('-deleted-'))).toEqual([]);
});
