import { basename, dirname, resolve } from 'node:path';

/** The folder of the checkout, from the sources as well as from the build in `dist/`. */
export const checkout = basename(__dirname) === 'dist' ? dirname(__dirname) : __dirname;

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

/** How the text of one variable becomes a value: `allowed` completes the sentence "allowed: …". Answers undefined for what is not allowed. */
interface Kind<T> {
  readonly allowed: string;
  read(text: string): T | undefined;
}

const port: Kind<number> = {
  allowed: 'a port number from 1 to 65535',
  read: text => (/^\d{1,5}$/.test(text) && +text >= 1 && +text <= 65535 ? +text : undefined),
};
const name: Kind<string> = {
  allowed: 'letters, digits, dots, dashes and underscores, starting with a letter or a digit, at most 200',
  read: text => (/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/.test(text) ? text : undefined),
};
const path: Kind<string> = {
  allowed: 'a path',
  read: text => (text.includes('\0') ? undefined : resolve(checkout, text)),
};
const host: Kind<string> = {
  allowed: 'a host name or an IP address, without a port',
  read: text => (/^[A-Za-z0-9.-]+$/.test(text) || /^[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*$/.test(text) ? text : undefined),
};
const secret: Kind<string> = {
  allowed: 'a key without spaces',
  read: text => (/^\S+$/.test(text) ? text : undefined),
};
const hostAndPort: Kind<string> = {
  allowed: 'host:port',
  read: text => {
    const [, hostPart, portPart] = /^(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9.-]+):(\d+)$/.exec(text) ?? [];
    return hostPart && portPart && port.read(portPart) ? text : undefined;
  },
};
const databaseUrl: Kind<string> = {
  allowed: 'postgres://user:password@host:port/database',
  read: text => {
    if (!URL.canParse(text)) return undefined;
    const url = new URL(text);
    return /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1 ? text : undefined;
  },
};
const seconds: Kind<number> = {
  allowed: 'whole seconds from 1 to 60',
  read: text => (/^\d{1,2}$/.test(text) && +text >= 1 && +text <= 60 ? +text : undefined),
};
const onOrOff: Kind<'on' | 'off'> = {
  allowed: 'on, off',
  read: text => (['on', 'off'] as const).find(word => word === text),
};
const logLevel: Kind<LogLevel> = {
  allowed: logLevels.join(', '),
  read: text => logLevels.find(level => level === text),
};

/** One row of the table: `fallback` is read by the same kind; without one the variable is optional. */
interface Variable<T> {
  readonly kind: Kind<T>;
  readonly fallback?: string;
  readonly meaning: string;
  /** Its value is never printed. */
  readonly secret?: true;
}

const optional = <T>(kind: Kind<T>, meaning: string, extra?: { secret: true }): Variable<T | undefined> => ({
  kind,
  meaning,
  ...extra,
});
const withDefault = <T>(kind: Kind<T>, fallback: string, meaning: string): Variable<T> => ({ kind, fallback, meaning });

/** The one list of what can be set from outside. No other place reads a variable of ours from `process.env`. */
const variables = {
  DATABASE_URL: optional(databaseUrl, 'a PostgreSQL of your own; without it `npm start` runs one', { secret: true }),
  TEMPORAL_ADDRESS: optional(hostAndPort, 'a Temporal server of your own; without it `npm start` runs one'),
  TEMPORAL_NAMESPACE: withDefault(name, 'motcua', 'namespace of the dossiers'),
  TEMPORAL_TASK_QUEUE: withDefault(name, 'dossiers', 'task queue of the workers'),
  TEMPORAL_API_KEY: optional(secret, 'API key for the Temporal server; turns TLS on', { secret: true }),
  TEMPORAL_TLS_CA: optional(path, 'file with the certificate authority of the Temporal server; turns TLS on'),
  TEMPORAL_TLS_CERT: optional(path, 'file with the client certificate; needs TEMPORAL_TLS_KEY'),
  TEMPORAL_TLS_KEY: optional(path, 'file with the key of the client certificate; needs TEMPORAL_TLS_CERT'),
  TEMPORAL_CLI: optional(path, 'the `temporal` binary (1.9 or newer) that `npm start` runs'),
  TEMPORAL_PORT: withDefault(port, '7233', 'port of the Temporal server that `npm start` runs'),
  TEMPORAL_UI_PORT: optional(port, 'port of its web interface; without it there is none'),
  POSTGRES_PORT: withDefault(port, '54329', 'port of the PostgreSQL that `npm start` runs'),
  COMMAND_DEADLINE_SECONDS: withDefault(
    seconds,
    '5',
    'how long a caller waits for Temporal before the answer is 202; commands unsettled three times as long are sent again',
  ),
  PAYMENT_NOTICE_SECRET: optional(
    secret,
    'key with which the payment system signs its notices; without it `POST /payments/notices` is not there',
    { secret: true },
  ),
  PORT: withDefault(port, '3000', 'port of the HTTP API'),
  HOST: withDefault(host, '127.0.0.1', 'address that the HTTP API listens on'),
  MOTCUA_HOME: withDefault(path, '.motcua', 'folder of all state of `npm start`, relative to the checkout'),
  WORKFLOW_STACK_TRACES: withDefault(
    onOrOff,
    'off',
    "on: errors in a dossier's own code say where; costs the worker a third more CPU",
  ),
  LOG_LEVEL: withDefault(logLevel, 'info', `least level that is logged: ${logLevel.allowed}`),
} satisfies Record<string, Variable<unknown>>;

type Variables = typeof variables;
type VariableName = keyof Variables;

/** What the variables say, by the names under which they are set. Paths are absolute. */
export type Environment = { readonly [K in VariableName]: Variables[K] extends Variable<infer T> ? T : never };

/** Name, default (`undefined`: optional, without one) and meaning of every variable, for the README and its test. */
export const environmentTable: readonly { name: string; default: string | undefined; meaning: string }[] =
  Object.entries<Variable<unknown>>(variables).map(([name, { fallback, meaning }]) => ({
    name,
    default: fallback,
    meaning,
  }));

/** Everything that is wrong with the environment, one line a variable. */
export class EnvironmentError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The environment is not valid:\n${problems.map(problem => `  ${problem}`).join('\n')}`);
    this.name = 'EnvironmentError';
  }
}

/**
 * Reads and validates all variables at once; an empty one counts as not set.
 * Throws EnvironmentError with every bad variable, its value (unless it is a secret) and what is allowed.
 */
export function parseEnvironment(env: Record<string, string | undefined>): Environment {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, variable] of Object.entries<Variable<unknown>>(variables)) {
    const text = env[key]?.trim() || variable.fallback;
    if (text === undefined) continue;
    values[key] = variable.kind.read(text);
    if (values[key] === undefined) {
      problems.push(
        `${key}=${variable.secret ? '(not shown)' : JSON.stringify(text)} · allowed: ${variable.kind.allowed}`,
      );
    }
  }
  for (const [one, other] of [
    ['TEMPORAL_TLS_CERT', 'TEMPORAL_TLS_KEY'],
    ['TEMPORAL_TLS_KEY', 'TEMPORAL_TLS_CERT'],
  ] as const) {
    if (values[one] !== undefined && !env[other]?.trim()) problems.push(`${other} is not set · needed by ${one}`);
  }
  for (const [one, other] of sharedPorts(values))
    problems.push(`${one} and ${other} are both ${String(values[one])} · each needs its own`);
  if (problems.length) throw new EnvironmentError(problems);
  return values as unknown as Environment;
}

/** Of the ports that will be listened on here, those that are given twice. */
function sharedPorts(values: Record<string, unknown>): (readonly [string, string])[] {
  const temporal = values.TEMPORAL_ADDRESS === undefined ? ['TEMPORAL_PORT', 'TEMPORAL_UI_PORT'] : [];
  const postgres = values.DATABASE_URL === undefined ? ['POSTGRES_PORT'] : [];
  const ours = ['PORT', ...temporal, ...postgres].filter(name => values[name] !== undefined);
  return ours.flatMap((one, index) =>
    ours.slice(index + 1).flatMap(other => (values[one] === values[other] ? [[one, other] as const] : [])),
  );
}
