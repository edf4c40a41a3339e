import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Connection, WorkflowClient } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import pino from 'pino';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { buildActivities } from '../../activities/build';
import { createApp } from '../../api/app';
import { databaseIdentity } from '../../api/identity';
import { createDataSource } from '../../database/data-source';
import { poolOf } from '../../database/database';
import { fastForward } from '../../scripts/fast-forward';
import { ensureNamespace } from '../../scripts/servers/namespace';
import { buildSpine } from '../../spine/build';
import { recoverOnce } from '../../spine/recoverer';
import type { Spine } from '../../spine/run-command';
import { tellOnce } from '../../spine/teller';
import { testPaymentSecret, testTokens } from './accounts';
import { Caller } from './caller';
import { copyDatabase } from './database';
import { eventually } from './eventually';

export interface Where {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  /** Long by default: a test must not fail because the machine is busy. */
  readonly deadlineMs?: number;
}

const sharedServers = (): Where => ({
  databaseUrl: process.env.DATABASE_URL!,
  temporalAddress: process.env.TEMPORAL_ADDRESS!,
});

const quiet = pino({ level: process.env.LOG_LEVEL ?? 'silent' });
let installed = false;

/** The whole system in this process over real servers: API, worker, spine, each on a database and a task queue of its own. */
export class TestSystem {
  readonly log = quiet;
  readonly http: Caller;
  private worker?: { stop: () => Promise<void> };

  private constructor(
    readonly databaseUrl: string,
    private readonly dropDatabase: () => Promise<void>,
    private readonly dataSource: DataSource,
    readonly client: WorkflowClient,
    private readonly native: NativeConnection,
    readonly namespace: string,
    readonly taskQueue: string,
    readonly spine: Spine,
    private readonly server: Server,
  ) {
    this.http = new Caller(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, testTokens);
  }

  static async start(given: Partial<Where> = {}): Promise<TestSystem> {
    const where = { ...sharedServers(), ...given };
    if (!installed) Runtime.install({ logger: new DefaultLogger('ERROR') });
    installed = true;
    const { url, drop } = await copyDatabase(where.databaseUrl);
    const dataSource = await createDataSource(url).initialize();
    const db = poolOf(dataSource);
    const address = where.temporalAddress;
    const connection = await Connection.connect({ address });
    // A namespace of its own: every copied database begins with the same first code of the day.
    const namespace = new URL(url).pathname.slice(1);
    await ensureNamespace(connection, namespace);
    const client = new WorkflowClient({ connection, namespace });
    const native = await NativeConnection.connect({ address });

    const log = quiet;
    const taskQueue = `dossiers-${randomUUID()}`;
    const spine = buildSpine(db, client, { taskQueue, deadlineMs: where.deadlineMs ?? 15_000 }, log);
    const app = createApp({ spine, db, identity: databaseIdentity(db), log, paymentNoticeSecret: testPaymentSecret });
    const server = createServer(app);
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const system = new TestSystem(url, drop, dataSource, client, native, namespace, taskQueue, spine, server);
    await system.startWorker();
    return system;
  }

  get db(): Pool {
    return poolOf(this.dataSource);
  }

  /** By default with the workflows of this checkout. */
  async startWorker(
    workflowBundle: WorkflowBundleOption = { codePath: process.env.MOTCUA_TEST_BUNDLE! },
  ): Promise<void> {
    const worker = await Worker.create({
      connection: this.native,
      namespace: this.namespace,
      taskQueue: this.taskQueue,
      workflowBundle,
      activities: buildActivities(this.db),
      maxCachedWorkflows: 500,
      shutdownGraceTime: '1 second',
    });
    const running = worker.run();
    this.worker = {
      stop: async () => {
        worker.shutdown();
        await running;
      },
    };
  }

  async stopWorker(): Promise<void> {
    await this.worker?.stop();
    this.worker = undefined;
  }

  /** The recoverer's work, now, for commands of any age. */
  recover(): Promise<number> {
    return recoverOnce(this.spine, this.log, { ageSeconds: 0, batch: 100, everyMs: 0 });
  }

  /** The teller's work, now: all that is due to be told, tried by whomever. */
  async tell(): Promise<void> {
    const telling = { db: this.db, engine: this.spine.engine, log: this.log };
    while ((await tellOnce(telling, { ageSeconds: 0, batch: 100, everyMs: 0 })) > 0);
  }

  /** Moves the time of one dossier to an instant (epoch ms). */
  async passTimeTo(code: string, instant: number): Promise<void> {
    const now = await this.engineTime(code);
    if (instant > now) await fastForward(this.client, code, instant - now);
  }

  /** The kinds of the recorded events of a dossier, in order. */
  async eventsOf(code: string): Promise<string[]> {
    const { rows } = await this.db.query<{ kind: string }>(
      'SELECT kind FROM dossier_event WHERE code = $1 ORDER BY seq',
      [code],
    );
    return rows.map(row => row.kind);
  }

  /** Waits until an event of this kind is in the read model. */
  recorded(code: string, kind: string): Promise<void> {
    return eventually(async () => (await this.eventsOf(code)).includes(kind));
  }

  /** Events in the dossier's history at the engine. */
  async historyLength(code: string): Promise<number> {
    return (await this.client.getHandle(code).describe()).historyLength;
  }

  async stop(): Promise<void> {
    await this.stopWorker();
    await new Promise(resolve => this.server.close(resolve).closeAllConnections());
    await this.native.close();
    await this.client.connection.close();
    await this.dataSource.destroy();
    await this.dropDatabase();
  }

  /** Where the dossier's own time stands: that of the last event of its history. */
  private async engineTime(code: string): Promise<number> {
    const { events } = await this.client.getHandle(code).fetchHistory();
    const last = events!.at(-1)!.eventTime!;
    return Math.max(Date.now(), Number(last.seconds) * 1000 + (last.nanos ?? 0) / 1e6);
  }
}
