import { Connection } from '@temporalio/client';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ensureNamespace } from './namespace';
import { assertPortFree } from './ports';
import { end, lastLines, launch, turnLog, type Running, type StartedProcess } from './processes';

export interface TemporalOptions {
  readonly binary: string;
  readonly port: number;
  /** The whole state of the server: one SQLite file. */
  readonly databaseFile: string;
  /** Without it the server has no web interface. */
  readonly uiPort?: number;
  readonly logFile: string;
  readonly namespace: string;
  /** Whether the time of a dossier can be moved; PROMPT: its timers then fire within milliseconds and not within a second. ON if absent. */
  readonly timeSkipping?: 'ON' | 'PROMPT' | 'OFF';
  /** Told as soon as the process exists, before it is ready. */
  readonly onStart?: (started: StartedProcess) => void;
}

export interface RunningTemporal extends Running {
  readonly address: string;
}

/**
 * Starts the Temporal dev server, in which time can be skipped for a single workflow, and waits until the namespace takes requests.
 * Throws PortTaken, and with the last lines of its log when it ends early or is not ready within a minute.
 */
export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  const { binary, port, databaseFile, uiPort, logFile, namespace, timeSkipping = 'ON' } = options;
  await assertPortFree(port, 'TEMPORAL_PORT', 'the Temporal server');
  if (uiPort) await assertPortFree(uiPort, 'TEMPORAL_UI_PORT', 'the web interface of Temporal');
  await mkdir(dirname(databaseFile), { recursive: true });
  turnLog(logFile);
  const { started, exited } = launch({
    command: binary,
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--db-filename', databaseFile],
      ...['--log-level', 'warn', '--log-format', 'json'],
      ...(uiPort ? ['--ui-port', String(uiPort)] : ['--headless']),
      // Only for this server of development and demonstration: in production no one moves a dossier's clock.
      ...(timeSkipping === 'OFF' ? [] : ['--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true']),
      ...(timeSkipping === 'PROMPT' ? ['--dynamic-config-value', 'history.timerProcessorMaxTimeShift="20ms"'] : []),
    ],
    logFile,
  });
  options.onStart?.(started);
  const stop = () =>
    end(started, [
      ['SIGTERM', 20_000],
      ['SIGKILL', 10_000],
    ]);

  const address = `127.0.0.1:${port}`;
  let early: string | undefined;
  void exited.then(how => (early = how));
  try {
    const patience = Date.now() + 60_000;
    for (;;) {
      const problem = await tryNamespace(address, namespace);
      if (early) throw new Error(early);
      if (!problem) return { address, pid: started.pid, exited, stop };
      if (Date.now() > patience) throw new Error(`was not ready within a minute: ${problem.message}`);
      await Promise.race([exited, delay(50)]);
    }
  } catch (error) {
    await stop();
    throw new Error(
      `The Temporal server ${(error as Error).message}\nlast lines of ${logFile}:\n${lastLines(logFile)}`,
    );
  }
}

async function tryNamespace(address: string, namespace: string): Promise<Error | undefined> {
  let connection: Connection | undefined;
  try {
    connection = await Connection.connect({ address, connectTimeout: 1000 });
    await ensureNamespace(connection, namespace);
    return undefined;
  } catch (error) {
    return error as Error;
  } finally {
    await connection?.close();
  }
}
