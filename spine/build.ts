import type { WorkflowClient } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Database } from '../database/database';
import { Engine } from './engine';
import { Journal } from './journal';
import type { Spine } from './run-command';

/** A caller waits this long for the engine before it is told to ask again. */
const deadlineMs = 5_000;

/** The spine over a database and an engine, for the API and for the recoverer. */
export const buildSpine = (db: Database, client: WorkflowClient, taskQueue: string, log: Logger): Spine => ({
  journal: new Journal(db),
  engine: new Engine(client, {
    taskQueue,
    deadlineMs,
    onTrouble: (error, { id, code }) => log.warn({ error, command: id, dossier: code }, 'the engine gave no answer'),
  }),
});
