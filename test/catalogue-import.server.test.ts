import type { DataSource } from 'typeorm';
import { importCatalogue } from '../database/catalogue/import';
import { AdministrativeUnit } from '../database/entities/administrative-unit';
import { CatalogueImport } from '../database/entities/catalogue-import';
import { ProcedureReview } from '../database/entities/procedure-review';
import { ProcedureReviewReason } from '../database/entities/procedure-review-reason';
import { ProcedureVersion } from '../database/entities/procedure-version';
import { poolOf } from '../database/database';
import { findProcedure } from '../database/queries/find-procedure';
import { listProcedures, type ProcedureFilter } from '../database/queries/list-procedures';
import { dropScratchDatabases, scratchDatabase } from './scratch-database';
import { shippedCatalogue } from '../scripts/catalogue-files';

const today = '2026-11-22';

afterAll(dropScratchDatabases);

/** Where each row lies and which transaction wrote it: any write shows. */
const rowsOf = (db: DataSource, table: string) => db.query<unknown[]>(`SELECT ctid, xmin FROM ${table} ORDER BY ctid`);

// The whole catalogue is 16 MB of text: seconds on a busy machine.
const WHOLE_CATALOGUE_MS = 60_000;

describe('the shipped catalogue', () => {
  let db: DataSource;

  beforeAll(async () => {
    db = await scratchDatabase();
  });
  afterAll(() => db.destroy());

  test(
    'Hòa Bình Đ28.1.b: is imported as a whole, in time, with the count of each reason',
    async () => {
      const result = await importCatalogue(db, shippedCatalogue);
      expect(result).toMatchObject({
        ...{ changed: true, added: 2366, newVersions: 0, settled: 6, absent: 0, reviewsNotUsed: [] },
        ...{ procedures: 2360, open: 1733, additional: { procedures: 6, open: 3 }, units: 3355 },
        fees: { free: 3146, amounts: 160, assessed: 1201 },
        heldBack: {
          ...{
            NO_CHANNEL: 314,
            NO_LIMIT: 117,
            CHANNEL_WITHOUT_LIMIT: 6,
            CHANNEL_LIMITS_DISAGREE: 58,
            LIMIT_NOT_WHOLE: 1,
          },
          ...{ HOURS_OF_CLOCK_OR_OF_WORK: 6, CHANNELS_DISAGREE: 105, NOTE_CONTRADICTS_LIMIT: 29 },
        },
      });
      expect(result.seconds).toBeLessThan(60);
      expect(await db.query('SELECT source FROM catalogue_import ORDER BY id')).toHaveLength(4);
    },
    WHOLE_CATALOGUE_MS,
  );

  test(
    'a second run writes nothing and says so',
    async () => {
      const tables = [
        'procedure',
        'procedure_review',
        'procedure_review_reason',
        'administrative_unit',
        'catalogue_import',
      ];
      const before = await Promise.all(tables.map(table => rowsOf(db, table)));
      expect(await importCatalogue(db, shippedCatalogue)).toMatchObject({
        changed: false,
        added: 0,
        newVersions: 0,
        settled: 0,
        open: 1733,
      });
      expect(await Promise.all(tables.map(table => rowsOf(db, table)))).toEqual(before);
    },
    WHOLE_CATALOGUE_MS,
  );

  test('what is held back has a reason, what is open has none that is not settled', async () => {
    const wrong = await db.query<unknown[]>(`
      SELECT code FROM procedure p
       WHERE open_for_dossiers = EXISTS (SELECT FROM procedure_review_reason r WHERE r.code = p.code)
         AND NOT EXISTS (SELECT FROM procedure_review r WHERE r.code = p.code)`);
    expect(wrong).toEqual([]);
  });

  test('a procedure is found by its code, with what holds it back', async () => {
    const marriage = await findProcedure(poolOf(db), { code: '1.004873', on: today });
    expect(marriage).toMatchObject({ openForDossiers: true, heldBackBy: [], effectiveFrom: null });
    expect(marriage?.procedure.channels.ONLINE?.limit).toEqual({ amount: 3, unit: 'WORKING_DAY' });
    const designs = await findProcedure(poolOf(db), { code: '1.013216', on: today });
    expect(designs).toMatchObject({
      openForDossiers: false,
      heldBackBy: ['CHANNELS_DISAGREE'],
      procedure: { channels: {} },
    });
    expect(await findProcedure(poolOf(db), { code: '9.999999', on: today })).toBeUndefined();
  });

  test('its pages hold every procedure once, in the order of the codes', async () => {
    const codes: string[] = [];
    for (let after: string | undefined; ; after = codes.at(-1)) {
      const page = await listProcedures(poolOf(db), { on: today, after, limit: 500 });
      codes.push(...page.map(({ code }) => code));
      if (page.length < 500) break;
    }
    expect(codes).toHaveLength(2366);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  test('Ninh Thuận Đ3.2: its filters narrow the list, and text finds Vietnamese names in any letter case', async () => {
    const list = (filter: Partial<ProcedureFilter>) =>
      listProcedures(poolOf(db), { on: today, limit: 3000, ...filter });
    expect((await list({ text: 'TÌNH TRẠNG HÔN NHÂN' })).map(({ code }) => code)).toEqual(['1.004873']);
    expect(await list({ text: 'ĐẤT ĐAI'.normalize('NFD') })).toHaveLength(10);
    // the signs of LIKE mean themselves
    expect((await list({ text: '%' })).every(({ name }) => name.includes('%'))).toBe(true);
    expect(await list({ text: '_' })).toEqual([]);
    const civilStatus = await list({ sector: 'Hộ tịch', openOnly: true });
    expect(civilStatus.map(({ code }) => code)).toContain('1.004873');
    expect(civilStatus.every(({ openForDossiers, sector }) => openForDossiers && sector === 'Hộ tịch')).toBe(true);
    expect(await list({ level: 'COMMUNE' })).toHaveLength(524);
    expect(await list({ openOnly: true })).toHaveLength(1736);
    const [land] = await list({
      text: 'đăng ký đất đai, tài sản gắn liền với đất, cấp giấy chứng nhận',
      level: 'COMMUNE',
    });
    expect(land?.limits.ONLINE).toEqual({ amount: 17, unit: 'WORKING_DAY' });
  });

  test('the entities read what the import wrote', async () => {
    const code = '1.013216';
    const version = await db.getRepository(ProcedureVersion).findOneByOrFail({ code, version: 1 });
    expect(version).toMatchObject({
      openForDossiers: false,
      levels: ['MINISTRY', 'PROVINCE'],
      effectiveFrom: null,
      entry: { code },
      body: { code },
    });
    expect(await db.getRepository(ProcedureReviewReason).findBy({ code })).toEqual([
      { code, version: 1, reason: 'CHANNELS_DISAGREE' },
    ]);
    const review = await db.getRepository(ProcedureReview).findOneByOrFail({ code: '1.004873' });
    expect(review).toMatchObject({ version: 1, settledOn: '2026-11-22', review: { decision: '163/QĐ-BTP' } });
    const commune = await db.getRepository(AdministrativeUnit).findOneByOrFail({ code: '00004' });
    expect(commune).toMatchObject({
      parentCode: '01',
      level: 'COMMUNE',
      fullName: 'Phường Ba Đình',
      nameEn: 'Ba Dinh',
    });
    const [trace] = await db.getRepository(CatalogueImport).find({ order: { id: 'ASC' }, take: 1 });
    expect(trace).toMatchObject({
      source: 'procedures-2026-07.ndjson.gz',
      counts: { procedures: 2360, open: 1733, NO_LIMIT: 117, additional: { procedures: 6, open: 3 } },
    });
    expect(trace?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('the schema is complete, its last step goes down and up again, and no request can hold a connection for long', async () => {
    expect(await db.showMigrations()).toBe(false);
    expect(await db.query('SHOW statement_timeout')).toEqual([{ statement_timeout: '15s' }]);
    const other = await scratchDatabase();
    await other.undoLastMigration();
    expect(await other.runMigrations()).toHaveLength(1);
    await other.destroy();
  });

  test('every commune belongs to a province', async () => {
    const levels = await db.query<unknown[]>(
      'SELECT level, count(*)::int AS count FROM administrative_unit GROUP BY level ORDER BY level',
    );
    expect(levels).toEqual([
      { level: 'COMMUNE', count: 3321 },
      { level: 'PROVINCE', count: 34 },
    ]);
  });
});
