import { environmentTable, EnvironmentError, parseEnvironment } from './environment';

test('without any variable everything has its default', () => {
  expect(parseEnvironment({})).toMatchObject({
    TEMPORAL_NAMESPACE: 'motcua',
    TEMPORAL_TASK_QUEUE: 'dossiers',
    TEMPORAL_PORT: 7233,
    POSTGRES_PORT: 54329,
    PORT: 3000,
    HOST: '127.0.0.1',
    MOTCUA_HOME: `${__dirname}/.motcua`,
    LOG_LEVEL: 'info',
  });
  expect(parseEnvironment({}).DATABASE_URL).toBeUndefined();
});

test('an empty variable counts as not set, as docker compose passes them', () => {
  expect(parseEnvironment({ PORT: '', TEMPORAL_ADDRESS: ' ' })).toEqual(parseEnvironment({}));
});

test('values are typed', () => {
  const environment = parseEnvironment({
    PORT: '8080',
    TEMPORAL_ADDRESS: 'temporal.example:7233',
    LOG_LEVEL: 'warn',
    HOST: '::',
    WORKFLOW_STACK_TRACES: 'on',
  });
  expect(environment).toMatchObject({
    PORT: 8080,
    TEMPORAL_ADDRESS: 'temporal.example:7233',
    LOG_LEVEL: 'warn',
    HOST: '::',
    WORKFLOW_STACK_TRACES: 'on',
  });
});

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    parseEnvironment(env);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
  }
  return [];
}

test('all bad variables are told at once, each with its value and what is allowed', () => {
  expect(problemsOf({ PORT: '70000', LOG_LEVEL: 'loud', TEMPORAL_ADDRESS: 'temporal' })).toEqual([
    'TEMPORAL_ADDRESS="temporal" · allowed: host:port',
    'PORT="70000" · allowed: a port number from 1 to 65535',
    'LOG_LEVEL="loud" · allowed: trace, debug, info, warn, error, fatal, silent',
  ]);
});

test.each([
  ['PORT', '0'],
  ['PORT', '80a'],
  ['PORT', '1e3'],
  ['TEMPORAL_ADDRESS', 'http://temporal:7233'],
  ['TEMPORAL_ADDRESS', 'temporal:99999'],
  ['DATABASE_URL', 'mysql://u:p@h/d'],
  ['DATABASE_URL', 'postgres://u:p@h'],
  ['DATABASE_URL', 'nonsense'],
  ['TEMPORAL_NAMESPACE', 'a b'],
  ['HOST', '127.0.0.1:3000/x'],
  ['LOG_LEVEL', 'INFO'],
])('%s=%s is refused', (name, value) => {
  expect(problemsOf({ [name]: value })).toHaveLength(1);
});

test('a password in a bad DATABASE_URL is not printed', () => {
  expect(problemsOf({ DATABASE_URL: 'postgres://me:hunter2@h' }).join()).not.toContain('hunter2');
});

test('a client certificate without its key is refused, and the other way round', () => {
  expect(problemsOf({ TEMPORAL_TLS_CERT: '/c.pem' })).toEqual([
    'TEMPORAL_TLS_KEY is not set · needed by TEMPORAL_TLS_CERT',
  ]);
  expect(problemsOf({ TEMPORAL_TLS_KEY: '/k.pem' })).toEqual([
    'TEMPORAL_TLS_CERT is not set · needed by TEMPORAL_TLS_KEY',
  ]);
  expect(problemsOf({ TEMPORAL_TLS_CERT: '/c.pem', TEMPORAL_TLS_KEY: '/k.pem' })).toEqual([]);
});

test('the table has every variable with its default', () => {
  expect(environmentTable).toHaveLength(19);
  expect(environmentTable.find(row => row.name === 'POSTGRES_PORT')).toEqual({
    name: 'POSTGRES_PORT',
    default: '54329',
    meaning: expect.stringContaining('PostgreSQL') as string,
  });
});

test('two of our own ports alike: both are named; a server of one’s own listens elsewhere', () => {
  expect(problemsOf({ PORT: '7233', TEMPORAL_UI_PORT: '54329' })).toEqual([
    'PORT and TEMPORAL_PORT are both 7233 · each needs its own',
    'TEMPORAL_UI_PORT and POSTGRES_PORT are both 54329 · each needs its own',
  ]);
  const elsewhere = { TEMPORAL_ADDRESS: 'localhost:7233', DATABASE_URL: 'postgres://a:b@localhost/motcua' };
  expect(problemsOf({ PORT: '7233', POSTGRES_PORT: '7233', ...elsewhere })).toEqual([]);
});
