import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkout, environmentTable, parseEnvironment } from '../environment';

// Containers cannot run where the tests run: what can be known without running them is asserted here.

interface Service {
  readonly image: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly restart?: string;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, unknown>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const text = (file: string) => readFileSync(join(checkout, file), 'utf8');
const composeText = text('docker-compose.yml');
const compose = parse(composeText, { merge: true }) as Compose;
const services = Object.entries(compose.services);
const ours = services.filter(([, { build }]) => build !== undefined);

/** `NAME: value` of .env.example as an operator fills it in. */
const filledIn = Object.fromEntries(
  [...text('.env.example').matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value]) => [name, value || 'a1b2c3']),
);

const reference = /\$\{([A-Z_]+)(:[-?])?([^}]*)\}/g;
const interpolated = (value: string, given: Readonly<Record<string, string>>) =>
  value.replace(reference, (_, name: string, how: string | undefined, rest: string) => {
    return given[name] ?? (how === ':-' ? rest : '');
  });

/** The instructions of the Dockerfile with continued lines joined, by stage. */
const stages = text('Dockerfile')
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter(line => /^[A-Z]+ /.test(line))
  .map(line => ({ instruction: line.split(' ')[0], rest: line.slice(line.indexOf(' ') + 1).trim() }))
  .reduce<{ instruction: string | undefined; rest: string }[][]>(
    (found, line) =>
      line.instruction === 'FROM' ? [...found, [line]] : [...found.slice(0, -1), [...(found.at(-1) ?? []), line]],
    [],
  );
const stageNames = stages.map(([from]) => / AS (\w+)$/.exec(from?.rest ?? '')?.[1]);
const final = stages.at(-1) ?? [];
const inFinal = (instruction: string) => final.filter(line => line.instruction === instruction).map(line => line.rest);

const exactTag = /^[a-z0-9./-]+:\d+\.\d+(\.\d+)?(-[a-z0-9.]+)*$/;
const sourceOf = (built: string) => built.replace(/^dist\//, '').replace(/\.js$/, '.ts');

describe('docker-compose.yml', () => {
  test('has all parts of the system', () => {
    expect(Object.keys(compose.services).sort()).toEqual([
      'api',
      'postgres',
      'prepare',
      'temporal',
      'temporal-namespace',
      'temporal-schema',
      'temporal-ui',
      'worker',
    ]);
    expect(ours.map(([name]) => name).sort()).toEqual(['api', 'prepare', 'worker']);
  });

  test.each(services)('%s: the image has an exact tag', (_, { image }) => {
    expect(image).toMatch(exactTag);
  });

  test('server and admin tools are of one version of Temporal, which has what the code asks for', () => {
    const versions = services.flatMap(
      ([, { image }]) => /^temporalio\/(?:server|admin-tools):(.+)$/.exec(image)?.[1] ?? [],
    );
    expect(versions).toHaveLength(3);
    expect(new Set(versions).size).toBe(1);
    expect(versions[0]).toMatch(/^1\.32\./);
  });

  test('our image has the version of the package', () => {
    const { version } = JSON.parse(text('package.json')) as { version: string };
    for (const [, { image }] of ours) expect(image).toBe(`motcua:${version}`);
  });

  test.each(ours)('%s: every variable is one that the program reads, with a value that it takes', (_, service) => {
    const known = new Set(environmentTable.map(row => row.name));
    const set = service.environment ?? {};
    expect(Object.keys(set).filter(name => !known.has(name))).toEqual([]);
    const onlySecrets = Object.fromEntries(
      Object.entries(filledIn).filter(([name]) => /_(PASSWORD|SECRET)$/.test(name)),
    );
    for (const given of [filledIn, onlySecrets]) {
      const values = Object.entries(set).map(([name, value]) => [name, interpolated(value, given)]);
      expect(() => parseEnvironment(Object.fromEntries(values) as Record<string, string>)).not.toThrow();
    }
  });

  test('what the programs cannot do without is set', () => {
    expect(compose.services.prepare?.environment).toHaveProperty('DATABASE_URL');
    for (const name of ['api', 'worker']) {
      expect(compose.services[name]?.environment).toMatchObject({
        DATABASE_URL: expect.stringContaining('@postgres:5432/motcua') as string,
        TEMPORAL_ADDRESS: 'temporal:7233',
        TEMPORAL_NAMESPACE: compose.services['temporal-namespace']?.environment?.TEMPORAL_NAMESPACE,
      });
    }
    expect(compose.services.api?.environment?.HOST).toBe('0.0.0.0');
  });

  test('the history shards, which can never be changed, are 512', () => {
    expect(compose.services.temporal?.environment?.NUM_HISTORY_SHARDS).toBe('512');
  });

  test('no secret is in the file: each is demanded from the environment', () => {
    const secrets = services.flatMap(([name, { environment = {} }]) =>
      Object.entries(environment)
        .filter(([variable]) => /PASSWORD|PWD|KEY|SECRET|DATABASE_URL/.test(variable))
        .map(([variable, value]) => ({ where: `${name}.${variable}`, value })),
    );
    expect(secrets.length).toBeGreaterThanOrEqual(8);
    for (const { where, value } of secrets) {
      expect({ where, value }).toEqual({
        where,
        value: expect.stringMatching(/^(postgres:\/\/\w+:)?\$\{\w+_(PASSWORD|SECRET):\?[^}]+\}(@[^@]+)?$/) as string,
      });
    }
  });

  test('.env.example names every variable that the file asks for, and gives no secret away', () => {
    const asked = new Set([...composeText.matchAll(reference)].map(([, name]) => name));
    const example = text('.env.example');
    expect([...asked].sort()).toEqual(Object.keys(filledIn).sort());
    expect(example.match(/^\w*(PASSWORD|SECRET)=.+$/gm)).toBeNull();
    expect(text('.gitignore').split('\n')).toContain('.env');
    expect(text('.dockerignore').split('\n')).toEqual(expect.arrayContaining(['.env', '.env.*']));
  });

  test('what lasts is started again; what runs once is repeated only when it failed', () => {
    const restarts = Object.fromEntries(services.map(([name, { restart }]) => [name, restart]));
    expect(restarts).toEqual({
      postgres: 'unless-stopped',
      temporal: 'unless-stopped',
      'temporal-ui': 'unless-stopped',
      api: 'unless-stopped',
      worker: 'unless-stopped',
      'temporal-schema': 'on-failure:5',
      'temporal-namespace': 'on-failure:5',
      prepare: 'on-failure:5',
    });
  });

  test('each waits for what it needs, by a condition that the other can meet', () => {
    for (const [name, { depends_on = {} }] of services) {
      for (const [needed, { condition }] of Object.entries(depends_on)) {
        const other = compose.services[needed];
        const meets =
          condition === 'service_healthy'
            ? other?.healthcheck?.test !== undefined
            : condition === 'service_completed_successfully' && other?.restart?.startsWith('on-failure');
        expect({ name, needed, condition, meets }).toEqual({ name, needed, condition, meets: true });
      }
    }
    for (const name of ['api', 'worker']) {
      expect(Object.keys(compose.services[name]?.depends_on ?? {}).sort()).toEqual(['prepare', 'temporal-namespace']);
    }
  });

  test('the API is asked how it is by the image; what has no port is not', () => {
    expect(compose.services.api?.healthcheck).toBeUndefined();
    expect(compose.services.worker?.healthcheck).toEqual({ disable: true });
    expect(compose.services.prepare?.healthcheck).toEqual({ disable: true });
  });

  test('files, networks and volumes that are named exist', () => {
    for (const [, { volumes = [], networks = [] }] of services) {
      for (const volume of volumes) {
        const source = volume.split(':')[0] ?? '';
        if (source.startsWith('.')) expect(existsSync(join(checkout, source)) && source).toBe(source);
        else expect(Object.keys(compose.volumes)).toContain(source);
      }
      expect(Object.keys(compose.networks)).toEqual(expect.arrayContaining([...networks]));
      expect(networks.length).toBeGreaterThan(0);
    }
  });

  test('a script that is run is one that is mounted', () => {
    for (const [, { entrypoint, volumes = [] }] of services) {
      const script = entrypoint?.at(-1);
      if (script) expect(volumes.map(volume => volume.split(':')[1])).toContain(script);
    }
  });

  test('nothing is reachable from other machines', () => {
    for (const [, { ports = [] }] of services) for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });
});

describe('Dockerfile', () => {
  test('is built in stages, each on an exact image with glibc', () => {
    expect(stages.length).toBeGreaterThanOrEqual(2);
    for (const [from] of stages) {
      const image = from?.rest.split(' ')[0] ?? '';
      expect(image).toMatch(exactTag);
      expect(image).not.toMatch(/alpine/);
      expect(image).toMatch(/^node:22\.\d+\.\d+-/);
    }
  });

  test('runs as another user than root, in UTC, for production', () => {
    expect(inFinal('USER')).toEqual(['node']);
    const environment = Object.fromEntries(
      inFinal('ENV').flatMap(line => line.split(' ').map(pair => pair.split('=') as [string, string])),
    );
    const { NODE_ENV, TZ, ...own } = environment;
    expect({ NODE_ENV, TZ }).toEqual({ NODE_ENV: 'production', TZ: 'UTC' });
    const known = environmentTable.map(row => row.name);
    expect(known).toEqual(expect.arrayContaining(Object.keys(own)));
    expect(() => parseEnvironment(own)).not.toThrow();
  });

  test('what is copied exists, and is not ignored', () => {
    const ignored = text('.dockerignore').split('\n');
    for (const [at, stage] of stages.entries()) {
      for (const { rest } of stage.filter(line => line.instruction === 'COPY')) {
        const words = rest.split(/\s+/);
        const from = /^--from=(\w+)$/.exec(words[0] ?? '')?.[1];
        if (from) {
          expect(stageNames.slice(0, at)).toContain(from);
          continue;
        }
        for (const source of words.slice(0, -1)) {
          expect(existsSync(join(checkout, source)) && source).toBe(source);
          expect(ignored).not.toContain(source);
        }
      }
    }
  });

  test('packages of development stay in the stages before', () => {
    expect(final.filter(({ rest }) => /npm (ci|install|i) /.test(rest))).toEqual([]);
    const packages = stages[stageNames.indexOf('packages')] ?? [];
    expect(packages.map(line => line.rest).join('\n')).toMatch(/npm ci --omit=dev/);
  });

  test.each<[string, string]>([
    ['image', /\["node", "(.*)"\]/.exec(inFinal('CMD')[0] ?? '')?.[1] ?? ''],
    ...ours.map(([name, { command }]): [string, string] => [name, command?.[1] ?? '']),
  ])('%s: the command %s is made from a source', (_, built) => {
    expect(built).toMatch(/^dist\/.+\.js$/);
    expect(statSync(join(checkout, sourceOf(built))).isFile()).toBe(true);
  });

  test('the image is healthy by the address that the API answers', () => {
    const [check] = inFinal('HEALTHCHECK');
    expect(check).toContain('/healthz');
    expect(text('api/routers/health.ts')).toContain("'/healthz'");
  });
});
