import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout } from '../../environment';
import { freePort } from '../../scripts/servers/ports';

/** The programs as they are shipped, built into a folder of their own, each a real process that can be killed. */
export class Programs {
  private readonly running = new Set<ChildProcess>();

  private constructor(
    private readonly folder: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  static build(env: NodeJS.ProcessEnv): Programs {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-programs-'));
    symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'));
    cpSync(process.env.MOTCUA_TEST_PROGRAMS!, join(folder, 'dist'), { recursive: true });
    copyFileSync(process.env.MOTCUA_TEST_BUNDLE!, join(folder, 'dist', 'workflow-bundle.js'));
    return new Programs(folder, { ...process.env, TZ: 'UTC', LOG_LEVEL: 'warn', ...env });
  }

  async worker(): Promise<ChildProcess> {
    const child = this.start('worker', {});
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', code => reject(new Error(`the worker ended with ${code}`)));
    });
    return child;
  }

  async server(): Promise<{ child: ChildProcess; address: string }> {
    const port = await freePort();
    const child = this.start('server', { PORT: String(port) });
    const address = `http://127.0.0.1:${port}`;
    const ended = new Promise<never>((_, reject) =>
      child.once('exit', code => reject(new Error(`the server ended with ${code}`))),
    );
    const alive = async () => (await fetch(`${address}/healthz`).catch(() => undefined))?.ok === true;
    while (!(await Promise.race([alive(), ended])));
    ended.catch(() => undefined);
    return { child, address };
  }

  /** As the power failing: nothing is said, nothing is finished. */
  async kill(child: ChildProcess): Promise<void> {
    const gone = new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  async end(): Promise<void> {
    await Promise.all([...this.running].map(child => this.kill(child)));
    rmSync(this.folder, { recursive: true, force: true });
  }

  private start(name: string, env: NodeJS.ProcessEnv): ChildProcess {
    const child = spawn(process.execPath, [join(this.folder, 'dist', `${name}.js`)], {
      env: { ...this.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.running.add(child);
    child.once('exit', () => this.running.delete(child));
    return child;
  }
}
