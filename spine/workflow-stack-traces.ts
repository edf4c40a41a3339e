import { setFlagsFromString } from 'node:v8';

/**
 * To be called before a worker is created, for the threads that it starts; the errors of the calling thread keep their stack traces. The
 * engine's library takes one for each promise of a dossier: without them a worker needs a quarter less CPU (docs/benchmarks.md). A workflow task
 * that failed is tried again for ever, so that what went wrong can be seen after a restart that wants them.
 */
export function wantStackTraces(wanted: boolean): void {
  if (!wanted) setFlagsFromString('--stack-trace-limit=0');
}
