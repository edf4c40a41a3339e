import { loadavg } from 'node:os';
import { join } from 'node:path';
import { Connection, WorkflowClient } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { parseEnvironment } from '../environment';
import { ensureNamespace } from '../scripts/servers/namespace';
import { familyCpuMs, ownCpuMs } from './commands/cpu';
import { measure, median, type CpuMeter } from './commands/measure';
import { findServers } from './commands/servers';
import { consultations, ways, type Way } from './liaison/contenders';

const [agencies, dossiers, callers, rounds] = [3, 60, 20, 3];
const namespace = 'bench-liaison';

/** What a consulted agency costs: as a task of the dossier, or as a child workflow of its own. In turn, over the same server and worker. */
export async function run(): Promise<void> {
  const servers = await findServers(parseEnvironment(process.env));
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const address = servers.temporal.address;
  const connection = await Connection.connect({ address });
  const native = await NativeConnection.connect({ address });
  await ensureNamespace(connection, namespace);
  const client = new WorkflowClient({ connection, namespace });
  const workflowsPath = join(__dirname, 'liaison', 'workflows.js');
  const workflowBundle = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
  const worker = await Worker.create({ connection: native, namespace, taskQueue: 'liaison', workflowBundle });
  const cpu: CpuMeter = () => ({
    caller: ownCpuMs(process.pid),
    worker: 0,
    temporal: familyCpuMs(servers.temporal.pid),
    postgres: 0,
  });
  try {
    await worker.runUntil(async () => {
      const made: Record<Way, string[]> = { asTasks: [], asChildren: [] };
      const perSecond: Record<Way, number[]> = { asTasks: [], asChildren: [] };
      const cpuMs: Record<Way, number[]> = { asTasks: [], asChildren: [] };
      for (let round = 0; round <= rounds; round++)
        for (const way of ways) {
          const dossier = async (timed: Parameters<Parameters<typeof measure>[0]['dossier']>[0]) => {
            made[way] = await consultations(client, 'liaison', way, agencies, timed);
            return made[way][0]!;
          };
          const { perSecond: speed, cpuMs: used } = await measure(
            { name: 'floor', dossier },
            { dossiers, callers },
            cpu,
          );
          if (round === 0) continue; // does not count: compilers are at work
          perSecond[way].push(speed / (agencies + 1));
          cpuMs[way].push((used.caller + used.temporal) * (agencies + 1));
          console.log(`round ${round}  ${way.padEnd(10)} ${(speed / (agencies + 1)).toFixed(1)} dossiers/s`);
        }
      const figures = await Promise.all(
        ways.map(async way => ({
          way,
          dossiersPerSecond: rounded(median(perSecond[way])),
          cpuMsPerDossier: rounded(median(cpuMs[way])),
          eventsPerDossier: await eventsOf(client, made[way]),
        })),
      );
      const ratio = rounded(figures[1]!.dossiersPerSecond / figures[0]!.dossiersPerSecond);
      console.log(`load ${loadavg()[0]!.toFixed(1)}`);
      console.log(JSON.stringify({ bench: 'liaison', agencies, dossiers, callers, rounds, ratio, figures }));
    });
  } finally {
    await native.close();
    await connection.close();
    await servers.folder.remove();
  }
}

async function eventsOf(client: WorkflowClient, ids: readonly string[]): Promise<number> {
  const lengths = await Promise.all(ids.map(async id => (await client.getHandle(id).describe()).historyLength));
  return lengths.reduce((sum, length) => sum + length, 0);
}

const rounded = (number: number) => Math.round(number * 10) / 10;
