import { officialYears } from '../../domain/calendar/vietnam/years';
import { announceOfficialYear } from '../../spine/official-years';
import { expandOne } from '../../spine/outbox';
import { Acting } from '../system/acting';
import { submission } from '../system/lives';
import { TestSystem } from '../system/system';

jest.setTimeout(60_000);

let system: TestSystem;
beforeAll(async () => {
  system = await TestSystem.start();
});
afterAll(() => system.stop());

const announced = async () =>
  (await system.db.query<{ because: string; agency: string | null }>(
    `SELECT word->>'because' AS because, agency_id AS agency FROM announcement WHERE account_id = 'motcua' ORDER BY id`,
  )).rows; // prettier-ignore

test('BLLĐ 2019 Đ112.3: a year that the program knows newly is told to every running dossier, once, however many workers start', async () => {
  const dossier = await Acting.on(system, 'citizen', submission({}));
  const next = { ...officialYears.at(-1)!, year: 2099, notices: ['1/TB-BNV', '2/TB-BNV'] };
  const told = await Promise.all([1, 2, 3, 4].map(() => announceOfficialYear(system.db, next)));
  expect(told.filter(Boolean)).toHaveLength(1);
  expect(await announceOfficialYear(system.db, next)).toBe(false);
  expect((await announced()).filter(({ because }) => because === '1/TB-BNV, 2/TB-BNV')).toEqual([
    { because: '1/TB-BNV, 2/TB-BNV', agency: null },
  ]);
  while (await expandOne(system.db));
  const { rows } = await system.db.query(
    `SELECT word->>'because' AS because FROM machine_word WHERE dossier_code = $1`,
    [dossier.code],
  );
  expect(rows).toContainEqual({ because: '1/TB-BNV, 2/TB-BNV' });
});

test('another year is told anew', async () => {
  const next = { ...officialYears.at(-1)!, year: 2098 };
  expect(await announceOfficialYear(system.db, next)).toBe(true);
});
