import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { checkout } from '../../environment';
import type { PublishedEntry } from '../../domain/procedure/published-entry';
import { shippedCatalogue } from '../../scripts/catalogue-files';
import type { Workplace } from '../../scripts/procedure/workplace';
import { definitions } from '../../workflows/procedures';

/** Open with three working days, held back without a channel, held back with limits of cases, held back without a limit, with a file. */
const codes = ['1.010039', '1.000894', '1.013216', '1.014770', '2.000908', '1.004873', '3.000722'];

const shipped = (): string[] =>
  [
    ...gunzipSync(readFileSync(shippedCatalogue.procedures)).toString('utf8').split('\n'),
    ...readFileSync(shippedCatalogue.additional, 'utf8').split('\n'),
  ].filter(line => codes.some(code => line.includes(`{"code": "${code}"`)));

/** A checkout to write into: the real sources, with copies of what the commands change, and a small catalogue. */
export class TemporaryWorkplace implements Workplace {
  readonly checkout = mkdtempSync(join(tmpdir(), 'procedures-'));
  readonly definitions = definitions;
  readonly catalogue = {
    procedures: join(this.checkout, 'procedures.ndjson'),
    reviews: join(this.checkout, 'reviews.json'),
    units: shippedCatalogue.units,
  };

  constructor() {
    mkdirSync(join(this.checkout, 'workflows'));
    cpSync(join(checkout, 'workflows/index.ts'), this.path('workflows/index.ts'));
    cpSync(join(checkout, 'workflows/procedures'), this.path('workflows/procedures'), { recursive: true });
    for (const folder of ['domain', 'workflows/stages', 'workflows/dossier', 'test'])
      symlinkSync(join(checkout, folder), this.path(folder));
    writeFileSync(this.catalogue.procedures, shipped().join('\n'));
    const reviews = JSON.parse(readFileSync(shippedCatalogue.reviews, 'utf8')) as { code: string }[];
    writeFileSync(this.catalogue.reviews, JSON.stringify(reviews.filter(({ code }) => code === '1.004873')));
  }

  path(file: string): string {
    return join(this.checkout, file);
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  entries(): PublishedEntry[] {
    return this.read('procedures.ndjson')
      .split('\n')
      .map(line => JSON.parse(line) as PublishedEntry);
  }

  remove(): void {
    rmSync(this.checkout, { recursive: true });
  }
}
