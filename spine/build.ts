import type { WorkflowClient } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Database } from '../database/database';
import type { Environment } from '../environment';
import { Engine } from './engine';
import { Journal } from './journal';
import type { Spine } from './run-command';

interface SpineOptions {
  readonly taskQueue: string;
  /** How long a caller waits for the engine before it is told to ask again, in milliseconds. */
  readonly deadlineMs: number;
}

/** The spine over a database and an engine, for the API and for the recoverer. */
export const buildSpine = (db: Database, client: WorkflowClient, options: SpineOptions, log: Logger): Spine => ({
  journal: new Journal(db),
  engine: new Engine(client, {
    ...options,
    onTrouble: (error, { id, code }) => log.warn({ error, command: id, dossier: code }, 'the command stays unsettled'),
  }),
});

export const spineOptions = (
  env: Pick<Environment, 'TEMPORAL_TASK_QUEUE' | 'COMMAND_DEADLINE_SECONDS'>,
): SpineOptions => ({
  taskQueue: env.TEMPORAL_TASK_QUEUE,
  deadlineMs: env.COMMAND_DEADLINE_SECONDS * 1000,
});
