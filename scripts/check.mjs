// `npm run check`: everything that can be known without running the program. All of it is run, so that one look shows all.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const checkout = fileURLToPath(new URL('..', import.meta.url));
const checks = ['typecheck', 'lint', 'format:check', 'boundaries', 'unused', 'procedures', 'traceability -- --check'];

const failed = checks.filter(check => {
  const start = performance.now();
  // npm tells the path of its own program, so that no shell is needed to find it.
  const [command, ...first] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const { status, stdout, stderr } = spawnSync(command, [...first, 'run', '--silent', ...check.split(' ')], {
    cwd: checkout,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  console.log(`  ${status === 0 ? '✓' : '✗'} ${check} · ${((performance.now() - start) / 1000).toFixed(1)} s`);
  if (status !== 0) console.log(`${stdout ?? ''}${stderr ?? ''}`);
  return status !== 0;
});

console.log(failed.length ? `failed: ${failed.join(', ')}` : 'all checks passed');
process.exitCode = failed.length ? 1 : 0;
