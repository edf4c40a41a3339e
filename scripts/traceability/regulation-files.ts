import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Classes, Regulation } from './regulation';

const classesFile = 'classes.json';

/** The national text first, then the provinces by the names of their files. */
export function readRegulations(folder: string): Regulation[] {
  const files = readdirSync(folder).filter(file => file.endsWith('.json') && file !== classesFile);
  const national = (regulation: Regulation) => (regulation.articlesInAll === undefined ? 1 : 0);
  return files
    .sort()
    .map(file => readJson<Regulation>(join(folder, file)))
    .sort((a, b) => national(a) - national(b));
}

export const readClasses = (folder: string): Classes => readJson<Classes>(join(folder, classesFile));

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
