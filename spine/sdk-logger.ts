import { DefaultLogger, type LogEntry } from '@temporalio/worker';
import type { Logger } from 'pino';

/** What the SDK has to say, from warnings on, goes where everything else goes, and its errors through the same sieve. */
export const sdkLogger = (log: Logger): DefaultLogger =>
  new DefaultLogger('WARN', ({ level, message, meta }: LogEntry) => {
    const { error, workflowId, activityType, workflowType } = (meta ?? {}) as Record<string, unknown>;
    log[level === 'ERROR' ? 'error' : 'warn']({ sdk: true, workflowId, workflowType, activityType, error }, message);
  });
