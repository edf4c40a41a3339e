import type { Environment } from '../environment';

/** Some 36 kB of heap each: the workflow bundle has no library in it. */
const maxCachedWorkflows = 2_000;

/** How every worker runs, besides its connection, bundle and activities. */
export const workerOptions = (env: Pick<Environment, 'TEMPORAL_NAMESPACE' | 'TEMPORAL_TASK_QUEUE'>) => ({
  namespace: env.TEMPORAL_NAMESPACE,
  taskQueue: env.TEMPORAL_TASK_QUEUE,
  maxCachedWorkflows,
  shutdownGraceTime: '20 seconds' as const,
  shutdownForceTime: '30 seconds' as const,
});
