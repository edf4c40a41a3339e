import { parseEnvironment } from '../environment';
import { endRun } from './servers/run-file';

/** `npm run stop`: ends what `npm start` runs, in another terminal or left over, and returns when all of it is gone. */
async function main(): Promise<void> {
  const { MOTCUA_HOME } = parseEnvironment(process.env);
  const ended = await endRun(MOTCUA_HOME, name => console.log(`  ${name} was left behind: it is ended`));
  console.log(ended ? 'motcua has ended; everything is kept for the next start' : 'motcua is not running');
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
