import { join } from 'node:path';
import workerThreads, { type WorkerOptions } from 'node:worker_threads';

/**
 * Lets the SDK's workflow threads run without its record of where every promise was made, of which each costs a stack trace
 * mapped to the sources: a fifth of the worker's CPU for the floor of `bench -- commands`, a third for a dossier. What goes is
 * the "call stack" of a running dossier in Temporal's tools; errors keep theirs. The SDK has no option for it
 * (temporalio/sdk-typescript#1587). To be called before the worker is made.
 */
export function withoutPromiseTraces(): void {
  const preload = join(__dirname, 'no-promise-hooks.js');
  workerThreads.Worker = class extends workerThreads.Worker {
    constructor(file: string | URL, options?: WorkerOptions) {
      super(file, { ...options, execArgv: [...process.execArgv, '--require', preload] });
    }
  };
}
