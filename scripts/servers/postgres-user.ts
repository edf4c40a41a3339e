import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';

/** Who runs PostgreSQL when we are root, under whom it refuses to run. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** The user `postgres`, created when missing; undefined when we are not root and run it ourselves. */
export function postgresUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const user = lookUp('postgres');
  if (user) return user;
  const reasons: string[] = [];
  for (const [command, ...args] of [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres'],
    ['adduser', '-S', '-D', '-H', '-s', '/bin/false', 'postgres'], // Alpine
  ] as const) {
    try {
      execFileSync(command, args, { stdio: 'pipe' });
      const created = lookUp('postgres');
      if (created) return created;
    } catch (error) {
      reasons.push((error as Error).message.trim());
    }
  }
  throw new Error(
    `PostgreSQL does not run as root, and no user "postgres" could be created. Create one, start as another user, or set DATABASE_URL.\n${reasons.join('\n')}`,
  );
}

function lookUp(name: string): SystemUser | undefined {
  const number = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
  try {
    return { name, uid: number('-u'), gid: number('-g') };
  } catch {
    return undefined;
  }
}

/** Whether the user can enter a folder, or run a file: asked of the system itself, which knows every mode and list on the way. */
export function reach({ uid, gid }: SystemUser, path: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Where root puts what the user `postgres` cannot reach inside the checkout. */
export function sharedFolder(): string {
  const folder = '/var/lib/motcua';
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  return folder;
}
