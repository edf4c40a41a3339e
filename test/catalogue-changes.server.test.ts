import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { DataSource } from 'typeorm';
import type { CatalogueFiles } from '../database/catalogue/files';
import { importCatalogue } from '../database/catalogue/import';
import { poolOf } from '../database/database';
import { findProcedure, findProcedureVersion } from '../database/queries/find-procedure';
import { listProcedures } from '../database/queries/list-procedures';
import type { PublishedEntry } from '../domain/procedure/published-entry';
import { dropScratchDatabases, scratchDatabase } from './scratch-database';
import { shippedCatalogue } from '../scripts/catalogue-files';

const today = '2026-11-22';

describe('a catalogue that changes', () => {
  const codes = ['1.004873', '1.013225', '1.013978', '2.000908'];
  const entries = gunzipSync(readFileSync(shippedCatalogue.procedures))
    .toString('utf8')
    .split('\n')
    .filter(line => codes.some(code => line.startsWith(`{"code": "${code}"`)))
    .map(line => JSON.parse(line) as PublishedEntry);
  let db: DataSource;
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  beforeEach(async () => {
    db = await scratchDatabase();
    await importCatalogue(db, files('first', entries));
  });
  afterEach(() => db.destroy());
  afterAll(dropScratchDatabases);

  /** Of the shipped reviews only that of 1.004873: 1.013225 is reviewed here. */
  function onlyMaritalStatus(): string {
    const shipped = JSON.parse(readFileSync(shippedCatalogue.reviews, 'utf8')) as { code: string }[];
    const file = join(folder, 'reviews.json');
    writeFileSync(file, JSON.stringify(shipped.filter(({ code }) => code === '1.004873')));
    return file;
  }

  function files(name: string, published: readonly object[], reviews = onlyMaritalStatus()): CatalogueFiles {
    const procedures = join(folder, `${name}.ndjson`);
    writeFileSync(procedures, published.map(entry => JSON.stringify(entry)).join('\n'));
    return { procedures, reviews, units: shippedCatalogue.units };
  }

  const oneDayMore = entries.map(entry =>
    entry.code === '2.000908'
      ? { ...entry, channels: entry.channels.map(row => ({ ...row, limit: { amount: 2, unit: 'WORKING_DAY' } })) }
      : entry,
  );
  const days = async (on: string) =>
    (await findProcedure(poolOf(db), { code: '2.000908', on }))?.procedure.channels.ONLINE?.limit.amount;

  test('Hòa Bình Đ6.1, Cà Mau Đ11.4, Hà Nam Đ10.5: a changed entry is a new version from its date of effect on; the old one stays for the dossiers received under it', async () => {
    const result = await importCatalogue(db, files('changed', oneDayMore), { effectiveFrom: '2027-01-01' });
    expect(result).toMatchObject({ changed: true, added: 0, newVersions: 1, procedures: 4 });
    expect([await days('2026-12-31'), await days('2027-01-01')]).toEqual([1, 2]);
    expect(
      (await findProcedureVersion(poolOf(db), { code: '2.000908', version: 1 }))?.channels.ONLINE?.limit.amount,
    ).toBe(1);
    for (const [on, version] of [['2026-12-31', 1] as const, ['2027-01-01', 2] as const]) {
      const listed = await listProcedures(poolOf(db), { on, limit: 10 });
      expect(listed).toHaveLength(4);
      expect(listed.find(({ code }) => code === '2.000908')?.version).toBe(version);
    }
  });

  test('without a date of effect, or with one before that of the version it follows, nothing is written', async () => {
    await expect(importCatalogue(db, files('changed', oneDayMore))).rejects.toThrow('CATALOGUE_EFFECT_MISSING');
    await importCatalogue(db, files('changed', oneDayMore), { effectiveFrom: '2027-01-01' });
    const back = importCatalogue(db, files('back', entries), { effectiveFrom: '2026-06-01' });
    await expect(back).rejects.toThrow('CATALOGUE_EFFECT_TOO_EARLY');
    expect(await days('2027-01-01')).toBe(2);
  });

  test('another order of fields, or another name of the file, is no change', async () => {
    const reordered = entries.map(entry => Object.fromEntries(Object.entries(entry).reverse()));
    expect(await importCatalogue(db, files('reordered', reordered))).toMatchObject({ changed: false });
  });

  test('a new decision is a new text: the review of the old one does not open it', async () => {
    const decided = entries.map(entry => (entry.code === '1.004873' ? { ...entry, decision: '200/QĐ-BTP' } : entry));
    const result = await importCatalogue(db, files('decided', decided), { effectiveFrom: '2027-01-01' });
    expect(result).toMatchObject({ newVersions: 1, settled: 0, reviewsNotUsed: ['1.004873'] });
    expect(await findProcedure(poolOf(db), { code: '1.004873', on: '2026-12-31' })).toMatchObject({
      openForDossiers: true,
    });
    expect(await findProcedure(poolOf(db), { code: '1.004873', on: '2027-01-01' })).toMatchObject({
      heldBackBy: ['NO_CHANNEL'],
    });
  });

  test('a review that comes later opens the same version; another one after it changes nothing and is named', async () => {
    const review = (amount: number) => ({
      ...{ code: '1.013225', version: 1, decision: '56/QĐ-BXD', settledBy: 'Trần Văn B', settledOn: '2026-11-20' },
      channels: { DIRECT: { limit: { amount, unit: 'CALENDAR_DAY' } } },
      grounds: [
        {
          source: '56/QĐ-BXD',
          quote: 'Trong thời hạn 20 ngày (hoặc 15 ngày đối với nhà ở riêng lẻ)',
          certainty: 'READ',
        },
      ],
    });
    const reviews = (name: string, amount: number) => {
      const file = join(folder, name);
      writeFileSync(file, JSON.stringify([review(amount)]));
      return file;
    };
    const settled = await importCatalogue(db, files('same', entries, reviews('twenty.json', 20)));
    expect(settled).toMatchObject({ changed: true, newVersions: 0, settled: 1, heldBack: { CHANNELS_DISAGREE: 0 } });
    const again = await importCatalogue(db, files('same', entries, reviews('fifteen.json', 15)));
    expect(again).toMatchObject({ changed: false, reviewsNotUsed: ['1.013225'] });
    const building = await findProcedure(poolOf(db), { code: '1.013225', on: today });
    expect(building).toMatchObject({ openForDossiers: true, heldBackBy: [], procedure: { version: 1 } });
    expect(building?.procedure.channels.DIRECT?.limit.amount).toBe(20);
    expect(await db.query(`SELECT settled_by, settled_on::text FROM procedure_review WHERE code = '1.013225'`)).toEqual(
      [{ settled_by: 'Trần Văn B', settled_on: '2026-11-20' }],
    );
  });

  test('a procedure that is no longer published stays', async () => {
    expect(await importCatalogue(db, files('fewer', entries.slice(1)))).toMatchObject({
      changed: false,
      absent: 1,
      procedures: 4,
    });
  });

  test('an entry beside the published list is one of it as soon as it is published', async () => {
    const additional = join(folder, 'additional.ndjson');
    const beside = { ...entries[0], code: '1.999997' };
    writeFileSync(additional, JSON.stringify(beside));
    const first = await importCatalogue(db, { ...files('same', entries), additional });
    expect(first).toMatchObject({ added: 1, procedures: 4, additional: { procedures: 1, open: 1 }, absent: 0 });
    const listed = await findProcedure(poolOf(db), { code: '1.999997', on: today });
    expect(listed?.procedure.source).toBe('additional.ndjson');
    const published = await importCatalogue(db, { ...files('more', [...entries, beside]), additional });
    expect(published).toMatchObject({ changed: false, procedures: 5, additional: { procedures: 0, open: 0 } });
  });

  test('a broken file is refused by name and leaves the database as it was', async () => {
    const added = { ...entries[0], code: '1.999999' };
    const broken = { ...entries[0], code: '1.999998', channels: [{ channel: 'FAX', limit: null, feeAndNote: '' }] };
    await expect(importCatalogue(db, files('broken', [...entries, added, broken]))).rejects.toThrow(
      'CATALOGUE_ENTRY_INVALID',
    );
    await expect(importCatalogue(db, files('twice', [...entries, added, added]))).rejects.toThrow(
      'CATALOGUE_CODE_REPEATED',
    );
    await expect(importCatalogue(db, { ...shippedCatalogue, procedures: shippedCatalogue.units })).rejects.toThrow(
      'CATALOGUE_FILE_UNREADABLE',
    );
    await expect(importCatalogue(db, { ...shippedCatalogue, units: shippedCatalogue.reviews })).rejects.toThrow(
      'CATALOGUE_FILE_UNREADABLE',
    );
    expect(await db.query('SELECT count(*)::int AS count FROM procedure')).toEqual([{ count: 4 }]);
  });

  test('a write that fails takes everything of its import back', async () => {
    const added = { ...entries[0], code: '1.999999' };
    await db.query('ALTER TABLE catalogue_import ADD CHECK (false) NOT VALID');
    await expect(importCatalogue(db, files('added', [...entries, added]))).rejects.toThrow('catalogue_import');
    expect(await findProcedure(poolOf(db), { code: '1.999999', on: today })).toBeUndefined();
  });

  test('two imports at once run one after the other: one writes, the other finds nothing to do', async () => {
    const run = () => importCatalogue(db, files('changed', oneDayMore), { effectiveFrom: '2027-01-01' });
    const results = await Promise.all([run(), run()]);
    expect(results.map(({ changed }) => changed).sort()).toEqual([false, true]);
  });
});
