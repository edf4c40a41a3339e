import type { Environment } from '../environment';

/** Some 36 kB of heap each, and some 10–80 kB more once its calendar is compiled: the bundle has no library in it. */
const maxCachedWorkflows = 2_000;

/** Below the size of the database's pool: what waits retries for ever and costs nothing. */
const maxConcurrentActivityTaskExecutions = 8;

/** How every worker runs, besides its connection, bundle and activities. */
export const workerOptions = (env: Pick<Environment, 'TEMPORAL_NAMESPACE' | 'TEMPORAL_TASK_QUEUE'>) => ({
  namespace: env.TEMPORAL_NAMESPACE,
  taskQueue: env.TEMPORAL_TASK_QUEUE,
  maxCachedWorkflows,
  maxConcurrentActivityTaskExecutions,
  shutdownGraceTime: '20 seconds' as const,
  shutdownForceTime: '30 seconds' as const,
});
