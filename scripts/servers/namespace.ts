import type { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { setTimeout as delay } from 'node:timers/promises';

/** A closed dossier can be asked about for a year; what the regulation wants kept longer is in PostgreSQL. */
const retention = msToTs('365 days');

/** gRPC status codes (grpc.io/docs/guides/status-codes). */
const [notFound, alreadyExists] = [5, 6];
const codeOf = (error: unknown) => (error as { code?: number }).code;

/** Makes sure that the namespace exists, keeps closed workflows for a year, and takes requests. */
export async function ensureNamespace({ workflowService }: Connection, namespace: string): Promise<void> {
  try {
    await workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: retention });
  } catch (error) {
    if (codeOf(error) !== alreadyExists) throw error;
    const { config } = await workflowService.describeNamespace({ namespace });
    if (Number(config?.workflowExecutionRetentionTtl?.seconds ?? 0) < Number(retention.seconds)) {
      await workflowService.updateNamespace({ namespace, config: { workflowExecutionRetentionTtl: retention } });
    }
  }
  // The server's parts learn of a new namespace one after the other.
  const end = Date.now() + 30_000;
  for (;;) {
    try {
      await workflowService.listWorkflowExecutions({ namespace, pageSize: 1 });
      return;
    } catch (error) {
      if (codeOf(error) !== notFound || Date.now() > end) throw error;
      await delay(50);
    }
  }
}
