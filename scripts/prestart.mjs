// Before `npm start`: installs what is missing and builds what has changed. Plain node, for nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const checkout = fileURLToPath(new URL('..', import.meta.url));

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 3)) {
  console.error(`motcua needs Node 20.3 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

function npm(what, ...args) {
  console.log(`  … ${what}`);
  const start = performance.now();
  // npm tells the path of its own program, so that no shell is needed to find it.
  const [command, ...first] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const { status, error } = spawnSync(command, [...first, ...args], {
    cwd: checkout,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) {
    console.error(`${what} has failed${error ? `: ${error.message}` : ''}: npm ${args.join(' ')}`);
    process.exit(1);
  }
  console.log(`  ✓ ${what} · ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/** Every package that is locked is there in its locked version. Compared by content: a change of branch touches the file's time. */
function installed() {
  const record = join(checkout, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const packages = file => JSON.parse(readFileSync(file, 'utf8')).packages;
  const present = packages(record);
  return Object.entries(packages(join(checkout, 'package-lock.json'))).every(
    ([path, { version, optional }]) =>
      path === '' || present[path]?.version === version || (optional && !present[path]),
  );
}

/** One hash over path, size and time of every file that the build reads. */
function sources() {
  const hash = createHash('sha256');
  const skipped = new Set(['node_modules', 'dist', 'test', 'coverage', 'reports', 'docs']);
  const walk = folder => {
    for (const entry of readdirSync(join(checkout, folder), { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !entry.name.startsWith('.') && !skipped.has(entry.name)) walk(path);
      if (!/(\.ts|^\.swcrc|^package\.json)$/.test(entry.name) || entry.name.endsWith('.test.ts')) continue;
      const { size, mtimeMs } = statSync(join(checkout, path));
      hash.update(`${path} ${size} ${mtimeMs}\n`);
    }
  };
  walk('.');
  return hash.digest('hex');
}

if (!installed()) npm('packages are installed', 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error');

/** What no source makes any more goes after the build: until then, and when it fails, a running system keeps its files. */
function removeOlder(folder, than) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeOlder(path, than);
    else if (statSync(path).mtimeMs < than) rmSync(path);
  }
}

const dist = join(checkout, 'dist');
const stamp = join(dist, '.sources');
const now = sources();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== now) {
  const begin = Date.now() - 100; // the clock of the file system is coarser
  npm('programs are built', 'run', '--silent', 'build');
  removeOlder(dist, begin);
  writeFileSync(stamp, now);
}
