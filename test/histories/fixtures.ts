import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils';
import { version } from '../../package.json';
import type { History } from '../recorded-life';

/** `0.2.0/1.004873-late.json.gz` and so on, of every release. */
export const recordedHistories = (): readonly string[] =>
  readdirSync(__dirname, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(__dirname, name)).map(file => `${name}/${file}`));

export const readHistory = (file: string): History =>
  historyFromJSON(JSON.parse(gunzipSync(readFileSync(join(__dirname, file))).toString('utf8')));

/** Where the history of this name is kept for this release. */
export const historyFile = (name: string): string => `${version}/${name}.json.gz`;

/** Keeps the history for replays of later releases when that is asked for (replay.test.ts). What names processes and machines is left out. */
export function keepHistory(name: string, history: History): void {
  if (!process.env.MOTCUA_RECORD_HISTORIES) return;
  mkdirSync(join(__dirname, version), { recursive: true });
  const json = JSON.stringify(JSON.parse(historyToJSON(history))).replace(/\d+@[\w.-]+/g, 'a-process');
  writeFileSync(join(__dirname, historyFile(name)), gzipSync(json, { level: 9 }));
}
