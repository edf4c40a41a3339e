import { join } from 'node:path';
import { checkout, type Environment } from '../environment';
import { preparation } from './preparation';
import { startProgram } from './program';
import { assertPortFree } from './servers/ports';
import { startPostgres } from './servers/postgres';
import type { Running, StartedProcess } from './servers/processes';
import { step, type Say } from './servers/progress';
import type { RunFile, ServerName } from './servers/run-file';
import { startTemporal } from './servers/temporal';
import { findTemporal } from './servers/temporal-binary';
import { keepRunning } from './supervision';

/** Where the API is for a program on this machine. */
export function addressOf({ HOST, PORT }: Environment): string {
  const host = HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
}

export const logFolder = ({ MOTCUA_HOME }: Environment) => join(MOTCUA_HOME, 'logs');

/** The whole system on one machine: its servers, what has to be in the database, and its two programs, each kept running. */
export class System {
  private readonly over = new AbortController();
  private readonly underWay = new Set<Promise<unknown>>();

  constructor(
    private readonly environment: Environment,
    private readonly runFile: RunFile,
    private readonly say: Say,
  ) {}

  get isOver(): boolean {
    return this.over.signal.aborted;
  }

  async start(): Promise<void> {
    const { environment, say } = this;
    const home = environment.MOTCUA_HOME;
    await assertPortFree(environment.PORT, 'PORT', 'the API', environment.HOST);
    if (environment.TEMPORAL_ADDRESS) say(`  Temporal at ${environment.TEMPORAL_ADDRESS}, from TEMPORAL_ADDRESS`);
    const [temporalAddress, databaseUrl] = await Promise.all([
      environment.TEMPORAL_ADDRESS ?? this.temporal(),
      environment.DATABASE_URL ?? this.postgres(),
    ]);
    for (const prepared of preparation) await step(say, prepared.name, () => prepared.run({ databaseUrl, home, say }));
    const resolved = { ...environment, TEMPORAL_ADDRESS: temporalAddress, DATABASE_URL: databaseUrl };
    const env = {
      ...process.env,
      ...Object.fromEntries(Object.entries(resolved).map(([name, value]) => [name, String(value)])),
    };
    await Promise.all([this.program('worker', env), this.program('server', env, `${addressOf(environment)}/readyz`)]);
  }

  /** Ends everything, callers before what they call, also in the middle of the start. */
  async stop(): Promise<void> {
    this.over.abort();
    this.runFile.ending();
    await this.runFile.endAll();
    // A start under way sees its process end; only a download is not waited for.
    await Promise.race([Promise.allSettled(this.underWay), new Promise(resolve => setTimeout(resolve, 5000).unref())]);
    await this.runFile.endAll();
  }

  private async temporal(): Promise<string> {
    const {
      TEMPORAL_CLI: cli,
      TEMPORAL_PORT: port,
      TEMPORAL_UI_PORT: uiPort,
      TEMPORAL_NAMESPACE: namespace,
      MOTCUA_HOME: home,
    } = this.environment;
    const binary = await this.track(findTemporal({ cli, home, say: this.say }));
    const options = {
      binary,
      port,
      uiPort,
      namespace,
      databaseFile: join(home, 'temporal.db'),
      logFile: this.logFile('temporal'),
    };
    const { address } = await this.keep('Temporal', onStart => startTemporal({ ...options, onStart }));
    return address;
  }

  private async postgres(): Promise<string> {
    const { MOTCUA_HOME: home, POSTGRES_PORT: port } = this.environment;
    const options = { directory: join(home, 'postgres'), port, logFile: this.logFile('postgres'), say: this.say };
    const { url } = await this.keep('PostgreSQL', onStart => startPostgres({ ...options, onStart }));
    return url;
  }

  private program(name: 'worker' | 'server', env: NodeJS.ProcessEnv, readyz?: string): Promise<Running> {
    const options = { name, folder: join(checkout, 'dist'), env, logFile: this.logFile(name), readyz };
    return this.keep(name, onStart => startProgram({ ...options, onStart }));
  }

  private readonly logFile = (name: string) => join(logFolder(this.environment), `${name}.log`);

  private async keep<T extends Running>(
    name: ServerName,
    start: (onStart: (started: StartedProcess) => void) => Promise<T>,
  ): Promise<T> {
    const startNow = () => this.track(start(started => this.note(name, started)));
    const running = await step(this.say, name, startNow);
    void keepRunning(name, running, startNow, this.over.signal, this.say);
    return running;
  }

  private note(name: ServerName, started: StartedProcess): void {
    this.runFile.started(name, started);
    // Born while everything is being ended: nobody else will see it.
    if (this.isOver) void this.runFile.endAll();
  }

  private track<T>(work: Promise<T>): Promise<T> {
    const settled = work.catch(() => undefined).finally(() => this.underWay.delete(settled));
    this.underWay.add(settled);
    return work;
  }
}
