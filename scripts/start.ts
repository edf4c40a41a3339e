import { abandoned } from './parent';
import { EnvironmentError, parseEnvironment, type Environment } from '../environment';
import { why } from '../why';
import { accountLines } from './demonstration';
import { RunFile } from './servers/run-file';
import { addressOf, logFolder, System } from './system';
import { welcome } from './welcome';

/**
 * `npm start`: brings everything up in the foreground and keeps it running until Ctrl-C, SIGTERM or `npm run stop`. The
 * servers live in sessions of their own: only this process hears the terminal.
 */
async function main(): Promise<number> {
  const begin = performance.now();
  const say = (line: string) => console.log(line);
  process.stdout.on('error', () => undefined); // the terminal was closed: everything still has to end in order

  const environment = read();
  const address = addressOf(environment);
  const runFile = await RunFile.take(environment.MOTCUA_HOME, address, name =>
    say(`  a killed run has left ${name} behind: it is ended`),
  );
  const system = new System(environment, runFile, say);

  // npm passes on the Ctrl-C that the terminal has already sent: it comes twice.
  const asked = new Promise<'asked'>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('asked'));
    // A killed npm passes on nothing: this process would hold the ports with nobody in front of it.
    setInterval(() => abandoned() && resolve('asked'), 200);
  });
  let exitCode = 0;
  try {
    say('motcua is starting');
    if ((await Promise.race([system.start(), asked])) !== 'asked') {
      const ui = environment.TEMPORAL_ADDRESS ? undefined : environment.TEMPORAL_UI_PORT;
      const temporalUi = ui ? `http://127.0.0.1:${ui}` : undefined;
      say(
        welcome({
          address,
          temporalUi,
          accounts: accountLines(environment.MOTCUA_HOME),
          logs: logFolder(environment),
          tookMs: performance.now() - begin,
        }),
      );
      await asked;
    }
    say('\nmotcua is ending');
  } catch (error) {
    console.error(`\n${why(error)}`);
    exitCode = 1;
  }
  await system.stop();
  runFile.release();
  say('motcua has ended; everything is kept for the next start');
  return exitCode;
}

function read(): Environment {
  try {
    return parseEnvironment(process.env);
  } catch (error) {
    if (error instanceof EnvironmentError) throw new Error(`${error.message}\nThe README describes every variable.`);
    throw error;
  }
}

main().then(
  code => process.exit(code),
  (error: Error) => {
    console.error(why(error));
    process.exit(1);
  },
);
