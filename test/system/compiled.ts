import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { checkout } from '../../environment';
import packageFile from '../../package.json';

/** Compiles the programs as `npm run compile` does, into another folder than `dist`. */
export async function compileInto(folder: string): Promise<void> {
  const [, ...words] = packageFile.scripts.compile.split(' ');
  words[words.indexOf('--out-dir') + 1] = folder;
  const swc = join(checkout, 'node_modules', '@swc', 'cli', 'bin', 'swc.js');
  await promisify(execFile)(process.execPath, [swc, ...words], { cwd: checkout });
}
