import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const downloadedVersion = 'v1.9.1';

/**
 * Lets the SDK download the binary into the folder and answers its path. The download runs in native code that cannot be
 * interrupted and ends in a running server, so it gets a process group of its own, which is killed as soon as the file is
 * there, the download has failed, or the time is over.
 */
export async function downloadWithSdk(folder: string, deadlineMs: number): Promise<string> {
  const options = {
    server: {
      executable: { type: 'cached-download', downloadDir: folder, version: downloadedVersion },
      ip: '127.0.0.1',
    },
  };
  const program = `require(${JSON.stringify(require.resolve('@temporalio/testing'))})
    .TestWorkflowEnvironment.createLocal(${JSON.stringify(options)})
    .catch(error => { console.error(error.message); process.exit(1); });`;
  const child = spawn(process.execPath, ['-e', program], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const kill = () => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // already gone
    }
  };
  process.once('exit', kill);
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const closed = new Promise<void>(resolve => child.once('close', () => resolve()));
  // The SDK writes beside it and renames when complete: once it is there it is whole.
  const file = join(folder, `temporal-${downloadedVersion}`);
  const end = Date.now() + deadlineMs;
  try {
    while (!existsSync(file)) {
      if (child.exitCode !== null) throw new Error(complaint.trim().split('\n').at(-1));
      if (Date.now() > end) throw new Error(`not complete within ${deadlineMs / 1000} s`);
      await Promise.race([closed, delay(100)]);
    }
    return file;
  } finally {
    kill();
    process.off('exit', kill);
    await closed;
  }
}
