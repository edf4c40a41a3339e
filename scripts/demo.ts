import { EnvironmentError, parseEnvironment, type Environment } from '../environment';
import { workflowClient } from '../spine/temporal';
import { readTokens } from './demonstration';
import { DemoApi } from './demo/api';
import { firstLife } from './demo/first-life';
import { Expectations } from './demo/expectations';
import { fastForward } from './fast-forward';
import { addressOf } from './system';

/**
 * `npm run demo`: one dossier of 1.004873 through the HTTP API of the running system, from submission to the result
 * returned, its clock fast-forwarded. Answers the exit code: 0 only if every step was what the regulation says, 2 with a sentence where it could
 * not begin.
 */
export async function run(words: readonly string[], variables: NodeJS.ProcessEnv): Promise<number> {
  if (words.length > 0) return notBegun(`npm run demo takes no arguments, and was given “${words.join(' ')}”.`);
  let env: Environment;
  try {
    env = parseEnvironment(variables);
  } catch (error) {
    if (error instanceof EnvironmentError) return notBegun(error.message);
    throw error;
  }
  const tokens = readTokens(env.MOTCUA_HOME);
  const address = addressOf(env);
  const up = await fetch(`${address}/readyz`).then(
    response => response.ok,
    () => false,
  );
  if (!tokens || !up)
    return notBegun(`Nothing answers at ${address}. Start the system first, in another terminal: npm start`);
  const client = await workflowClient(env);
  try {
    const api = new DemoApi(address, tokens, (code, ms) => fastForward(client, code, ms));
    const expectations = new Expectations(line => console.log(line));
    await firstLife(api, expectations);
    return expectations.failed === 0 ? 0 : 1;
  } finally {
    await client.connection.close();
  }
}

function notBegun(sentence: string): number {
  console.error(sentence);
  return 2;
}

if (require.main === module)
  run(process.argv.slice(2), process.env).then(
    code => process.exit(code),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
