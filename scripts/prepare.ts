import { parseEnvironment } from '../environment';
import { required } from '../required';
import { databasePreparation } from './preparation';
import { why } from '../why';
import { step } from './servers/progress';

/** Brings the database of an installation to the newest schema and catalogue, once and before its programs start. No accounts. */
async function main(): Promise<void> {
  const env = parseEnvironment(process.env);
  const databaseUrl = required(env, 'DATABASE_URL');
  const say = (line: string) => console.log(line);
  for (const prepared of databasePreparation)
    await step(say, prepared.name, () => prepared.run({ databaseUrl, home: env.MOTCUA_HOME, say }));
  say('the database is prepared');
}

main().catch((error: unknown) => {
  console.error(why(error));
  process.exitCode = 1;
});
