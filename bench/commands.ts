import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { DossierView } from '../domain/dossier/view';
import { parseEnvironment } from '../environment';
import { familyCpuMs, ownCpuMs } from './commands/cpu';
import { floorContender } from './commands/floor';
import { measure, type CpuMeter, type Load } from './commands/measure';
import { summary, tableHead, tableLines, type History, type Round } from './commands/report';
import { spineContender, walkDossier } from './commands/spine';
import { startSystem, type BenchSystem } from './commands/system';

/**
 * What journal and read model cost: dossiers through the spine against a bare workflow of the same shape, in turn, over the
 * same servers, worker and connection. `--callers 20 --rounds 5 --dossiers 120` (a round and contender).
 */
export async function run(args: string[]): Promise<void> {
  const { rounds, ...load } = readArguments(args);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
  const system = await startSystem(parseEnvironment(process.env));
  try {
    const { floor, spine } = await contenders(system);
    const cpu = cpuMeter(system);
    // A round that does not count: a compiler that is still at work is not what is measured.
    await measure(floor, load, cpu);
    await measure(spine, load, cpu);

    console.log(
      `${load.callers} callers, ${rounds} rounds of ${load.dossiers} dossiers each, load ${loadavg()[0]!.toFixed(1)}`,
    );
    console.log(tableHead);
    const done: Round[] = [];
    for (let number = 1; number <= rounds; number++) {
      const round = { floor: await measure(floor, load, cpu), spine: await measure(spine, load, cpu) };
      done.push(round);
      tableLines(number, round).forEach(line => console.log(line));
    }
    await assertAllRecorded(system, (rounds + 1) * load.dossiers + 1);
    const histories = {
      floor: await historyOf(system, done[0]!.floor.codes[0]!),
      spine: await historyOf(system, done[0]!.spine.codes[0]!),
    };
    const result = summary(done, histories);
    console.log(`history of a dossier: floor ${words(histories.floor)}, spine ${words(histories.spine)}`);
    console.log(`median ratio ${result.ratio} · load afterwards ${loadavg()[0]!.toFixed(1)}`);
    console.log(JSON.stringify({ bench: 'commands', ...load, rounds, ...result }));
  } finally {
    await system.end();
  }
}

function readArguments(args: string[]): Load & { rounds: number } {
  const { values } = parseArgs({
    args,
    options: {
      callers: { type: 'string', default: '20' },
      rounds: { type: 'string', default: '5' },
      dossiers: { type: 'string', default: '120' },
    },
  });
  const number = (name: keyof typeof values) => {
    if (!/^[1-9]\d{0,5}$/.test(values[name])) throw new Error(`--${name} ${values[name]}: a number from 1 to 999999`);
    return Number(values[name]);
  };
  return { callers: number('callers'), rounds: number('rounds'), dossiers: number('dossiers') };
}

/** The floor's timer follows the deadlines of a real dossier, which come from the same clock. */
async function contenders({ client, taskQueue, db, spine }: BenchSystem) {
  const views = await walkDossier(db, spine, call => call());
  const wakeAfterMs = views.map(view => wakeAfter(view));
  return { floor: floorContender(client, taskQueue, { wakeAfterMs }), spine: spineContender(db, spine) };
}

/** When the workflow wants to be woken, as the view shows it: a task that becomes late, or the dossier. */
function wakeAfter({ submittedAt, endedAt, readyAt, due, openTasks }: DossierView): number | null {
  if (endedAt !== undefined) return null;
  const deadlines = [...openTasks.map(task => task.due), readyAt === undefined ? due : undefined];
  const earliest = Math.min(...deadlines.map(deadline => deadline?.lateFrom ?? Infinity));
  return Number.isFinite(earliest) ? earliest - submittedAt : null;
}

const cpuMeter =
  ({ workerPid, servers }: BenchSystem): CpuMeter =>
  () => ({
    caller: ownCpuMs(process.pid),
    worker: ownCpuMs(workerPid),
    temporal: familyCpuMs(servers.temporal.pid),
    postgres: familyCpuMs(servers.postgres.pid),
  });

/** A figure counts only when all of it is in the read model and nothing is left in the journal. */
async function assertAllRecorded({ db }: BenchSystem, dossiers: number): Promise<void> {
  const { rows } = await db.query<{ ended: string; unsettled: string }>(`
    SELECT (SELECT count(*) FROM dossier WHERE outcome = 'RESULT_RETURNED') AS ended,
           (SELECT count(*) FROM command WHERE status <> 'DONE') AS unsettled`);
  const { ended, unsettled } = rows[0]!;
  if (Number(ended) !== dossiers || unsettled !== '0')
    throw new Error(
      `of ${dossiers} dossiers ${ended} are recorded as ended, and ${unsettled} commands are not settled`,
    );
}

async function historyOf({ client }: BenchSystem, code: string): Promise<History> {
  const { historyLength, historySize } = await client.getHandle(code).describe();
  return { events: historyLength, bytes: historySize ?? NaN };
}

const words = ({ events, bytes }: History) => `${events} events, ${bytes} bytes`;
