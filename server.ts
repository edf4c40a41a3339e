import { createServer } from 'node:http';
import { createApp } from './api/app';
import { databaseIdentity } from './api/identity';
import { createDataSource } from './database/data-source';
import { poolOf } from './database/database';
import { parseEnvironment } from './environment';
import { createLog } from './log';
import { required } from './required';
import { buildSpine, spineOptions } from './spine/build';
import { workflowClient } from './spine/temporal';
import { why } from './why';

/** The HTTP API as a process: up until SIGTERM or SIGINT, then the requests at hand are answered first. */
async function main(): Promise<void> {
  const env = parseEnvironment(process.env);
  const log = createLog('server', env.LOG_LEVEL);
  const dataSource = await createDataSource(required(env, 'DATABASE_URL')).initialize();
  const db = poolOf(dataSource);
  const client = await workflowClient(env);
  const spine = buildSpine(db, client, spineOptions(env), log);
  const { PAYMENT_NOTICE_SECRET: paymentNoticeSecret } = env;
  const app = createApp({ spine, db, identity: databaseIdentity(db), log, paymentNoticeSecret });

  const server = createServer(app).listen(env.PORT, env.HOST, () => log.info({ port: env.PORT }, 'the API listens'));
  const stop = () => {
    server.close(() => void Promise.all([dataSource.destroy(), client.connection.close()]));
    server.closeIdleConnections();
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${why(error)}\n`);
  process.exitCode = 1;
});
