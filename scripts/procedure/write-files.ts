import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../../environment';

/** The text as the project's formatter lays it out; thrown at where it is no TypeScript. */
export const formatted = (text: string): string =>
  execFileSync(process.execPath, [join(checkout, 'node_modules/prettier/bin/prettier.cjs'), '--stdin-filepath', join(checkout, 'workflows/x.ts')], { input: text, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] }); // prettier-ignore

/** Writes all of the files or none: what was there comes back when one cannot be written. */
export function writeAll(files: ReadonlyMap<string, string>): void {
  const before = new Map([...files.keys()].map(path => [path, existsSync(path) ? readFileSync(path) : undefined]));
  try {
    for (const [path, text] of files) writeFileSync(`${path}.new`, text);
    for (const path of files.keys()) renameSync(`${path}.new`, path);
  } catch (error) {
    for (const [path, bytes] of before) {
      rmSync(`${path}.new`, { force: true });
      if (bytes === undefined) rmSync(path, { force: true });
      else writeFileSync(path, bytes);
    }
    throw error;
  }
}
