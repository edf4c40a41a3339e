import { randomUUID } from 'node:crypto';
import { mustKnowWhatRuns } from '../../spine/known-routes';
import { submission } from '../system/lives';
import { TestSystem } from '../system/system';

jest.setTimeout(60_000);

let system: TestSystem;
beforeAll(async () => {
  system = await TestSystem.start();
});
afterAll(() => system.stop());

async function handIn(change: object = {}): Promise<string> {
  const { status, body } = await system.http.post('citizen', '/dossiers', submission(change), {
    'idempotency-key': randomUUID(),
  });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body.code;
}

test('a dossier runs by the workflow of its procedure, under that name in every Temporal tool', async () => {
  const code = await handIn({ procedure: '1.004873' });
  const { type } = await system.client.getHandle(code).describe();
  expect(type).toBe('maritalStatusCertificate');
  const { rows } = await system.db.query('SELECT route FROM dossier WHERE code = $1', [code]);
  expect(rows).toEqual([{ route: 'maritalStatusCertificate' }]);
});

test('a procedure without a file of its own runs by the standard route', async () => {
  const code = await handIn();
  expect((await system.client.getHandle(code).describe()).type).toBe('standardProcedure');
});

test('a revision by which dossiers run cannot be removed: the worker does not start, and says how many they are', async () => {
  await expect(mustKnowWhatRuns(system.db)).resolves.toBeUndefined();
  const code = await handIn({ procedure: '1.004873' });
  await system.db.query(`UPDATE dossier SET route = 'maritalStatusCertificate7' WHERE code = $1`, [code]);
  await expect(mustKnowWhatRuns(system.db)).rejects.toMatchObject({
    code: 'PROCEDURE_VERSION_IN_USE',
    facts: { dossiers: 1, routes: { maritalStatusCertificate7: 1 } },
  });
});
