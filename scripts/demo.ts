import { EnvironmentError, parseEnvironment } from '../environment';
import { workflowClient } from '../spine/temporal';
import { readTokens } from './demonstration';
import { DemoApi } from './demo/api';
import { firstLife } from './demo/first-life';
import { Expectations } from './demo/expectations';
import { fastForward } from './fast-forward';
import { addressOf } from './system';

/**
 * `npm run demo`: one dossier of 1.004873 through the HTTP API of the running system, from submission to the result
 * returned, its clock fast-forwarded. Exit code 0 only if every step was what the regulation says.
 */
async function main(): Promise<number> {
  const env = parseEnvironment(process.env);
  const tokens = readTokens(env.MOTCUA_HOME);
  const address = addressOf(env);
  const up = await fetch(`${address}/readyz`).then(
    response => response.ok,
    () => false,
  );
  if (!tokens || !up) {
    console.error(`Nothing answers at ${address}. Start the system first, in another terminal: npm start`);
    return 2;
  }
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

main().then(
  code => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof EnvironmentError ? error.message : error);
    process.exit(1);
  },
);
