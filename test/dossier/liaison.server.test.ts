import { Acting } from '../system/acting';
import { hour, submission } from '../system/lives';
import { TestSystem } from '../system/system';

jest.setTimeout(60_000);

let system: TestSystem;
beforeAll(async () => {
  system = await TestSystem.start();
});
afterAll(() => system.stop());

const police = 'G01.H26/specialist';
const insurance = 'G24.H26/specialist';
const days = (amount: number) => ({ amount, unit: 'WORKING_DAY' });
const consult = (...agencies: object[]) => ({ reason: 'Đề nghị xác nhận nơi cư trú.', details: { consult: agencies } });
const waitingFor = async (account: string, unit: string): Promise<string[]> =>
  (await system.http.get(account, `/dossiers?unit=${unit}&limit=200`)).body.dossiers.map(
    (d: { code: string }) => d.code,
  );

async function examined(on = system): Promise<Acting> {
  const dossier = await Acting.on(on, 'citizen', submission());
  await dossier.walk(['desk', 'ACCEPT'], ['desk', 'HAND_OVER']);
  return dossier;
}

test('NĐ 61/2018 Đ19.5–19.7: two agencies are asked at once, each finds its task, answers, and its desk follows', async () => {
  const dossier = await examined();
  expect(await system.http.get('police', `/dossiers/${dossier.code}`)).toMatchObject({ status: 403 });
  const asked = await dossier.act(
    'specialist',
    'CONSULT',
    consult({ unit: police, limit: days(2), followedBy: 'G01.H26/desk' }, { unit: insurance, limit: days(1) }),
  );
  expect(asked.openTasks).toMatchObject([
    { kind: 'LIAISON', unit: police },
    { kind: 'LIAISON', unit: insurance },
  ]);
  expect(await waitingFor('police', police)).toEqual([dossier.code]);
  // another agency's worklist is nobody else's business
  expect(await waitingFor('insurance', police)).toEqual([]);
  expect(await waitingFor('desk2', police)).toEqual([]);

  const read = await dossier.read('police');
  expect(read.allowed.map(({ kind }: { kind: string }) => kind)).toEqual(['ANSWER', 'ASK_FURTHER', 'CONSULT']);
  expect(read.allowed[0]).toMatchObject({ vi: 'Trả lời ý kiến', needs: { reason: true, details: [] } });
  expect((await dossier.read('police-desk')).allowed).toEqual([]);
  for (const stranger of ['insurance-desk', 'tax', 'desk2'])
    expect((await system.http.get(stranger, `/dossiers/${dossier.code}`)).body).toMatchObject({
      code: 'NOT_YOUR_DOSSIER',
    });

  expect(await dossier.try('insurance', 'PROPOSE_RESULT')).toMatchObject({
    status: 409,
    body: { code: 'ACTION_NOT_OPEN' },
  });
  expect(await dossier.try('police-desk', 'ANSWER', { reason: 'x' })).toMatchObject({
    status: 403,
    body: { code: 'NOT_YOUR_UNIT' },
  });
  await dossier.act('police', 'ASK_FURTHER', { reason: 'Từ ngày nào?' });
  await dossier.act('specialist', 'REPLY', { reason: 'Từ 01/01/2020.' });
  await dossier.act('insurance', 'ANSWER', { reason: 'Có.' });
  const answered = await dossier.act('police', 'ANSWER', { reason: 'Đã cư trú.' });
  expect(answered.openTasks).toMatchObject([{ kind: 'EXAMINATION', unit: 'H26.001/specialist' }]);

  // whoever had a part may read on, and say more; it moves nothing
  expect(await dossier.allowed('police')).toEqual(['LATE_ANSWER']);
  const more = await dossier.act('police', 'LATE_ANSWER', { reason: 'Bổ sung ý kiến.' });
  expect(more.openTasks).toEqual(answered.openTasks);
  expect(await waitingFor('police', police)).toEqual([]);
});

test('with the engine away the read model knows who takes part, and who follows', async () => {
  const impatient = await TestSystem.start({ deadlineMs: 5_000 });
  try {
    const dossier = await examined(impatient);
    await dossier.act('specialist', 'CONSULT', consult({ unit: police, limit: days(2), followedBy: 'G01.H26/desk' }));
    await impatient.stopWorker();
    const reads = ['police', 'police-desk', 'tax', 'desk2'].map(account =>
      impatient.http.get(account, `/dossiers/${dossier.code}`),
    );
    const [asked, following, ...strangers] = await Promise.all(reads);
    for (const { body } of [asked!, following!]) {
      expect(body).toMatchObject({ source: 'READ_MODEL', openTasks: [{ unit: police }] });
      expect(body.allowed).toBeUndefined();
    }
    expect(strangers.map(({ status }) => status)).toEqual([403, 403]);
  } finally {
    await impatient.stop();
  }
});

test('Đ19.5.b: silent past its limit: told, and the lead agency goes on without it, with the reason', async () => {
  const dossier = await examined();
  const { openTasks } = await dossier.act('specialist', 'CONSULT', consult({ unit: police, limit: days(1) }));
  expect(await dossier.try('specialist', 'PROCEED_WITHOUT', { reason: 'đã quá hạn' })).toMatchObject({
    status: 409,
    body: { code: 'ACTION_NOT_OPEN', because: 'NOT_OVERDUE' },
  });
  await dossier.passTimeTo(openTasks[0].due.lateFrom, hour);
  await system.recorded(dossier.code, 'SILENCE_REPORTED');
  expect(await dossier.allowed('specialist')).toContain('PROCEED_WITHOUT');
  const on = await dossier.act('specialist', 'PROCEED_WITHOUT', { reason: 'Công an không trả lời đúng hạn.' });
  expect(on.openTasks).toMatchObject([{ kind: 'EXAMINATION' }]);
});

test('Đ19.1: the head assigns to one of the unit’s own; from then on it is that officer’s, in the lists too', async () => {
  const dossier = await examined();
  expect(await dossier.allowed('head')).toContain('ASSIGN');
  expect(await dossier.allowed('specialist')).not.toContain('ASSIGN');
  expect(await dossier.try('specialist', 'ASSIGN', { details: { assignee: 'specialist2' } })).toMatchObject({
    status: 403,
  });
  const assigned = await dossier.act('head', 'ASSIGN', { details: { assignee: 'specialist2' } });
  expect(assigned.openTasks).toMatchObject([{ kind: 'EXAMINATION', assignee: 'specialist2' }]);
  expect((await system.db.query('SELECT assignee FROM task WHERE code = $1 AND ended_at IS NULL', [dossier.code])).rows).toEqual([{ assignee: 'specialist2' }]); // prettier-ignore
  expect(await dossier.try('specialist', 'PROPOSE_RESULT')).toMatchObject({
    status: 409,
    body: { code: 'ASSIGNED_TO_ANOTHER', assignee: 'specialist2' },
  });
  // absent: given to another
  await dossier.act('head', 'ASSIGN', { details: { assignee: 'specialist' } });
  await dossier.act('specialist', 'PROPOSE_RESULT');
  expect(await dossier.act('leader', 'SIGN')).toMatchObject({ openTasks: [{ kind: 'RESULT_HANDOFF' }] });
});

test('Đ19.1: who is head of two units gives each unit’s work to that unit’s own', async () => {
  await system.db.query(
    `UPDATE account SET units = units || '{H26.001/leader}', head_of = head_of || '{H26.001/leader}' WHERE id = 'head'`,
  );
  const dossier = await examined();
  expect(await dossier.try('head', 'ASSIGN', { details: { assignee: 'leader' } })).toMatchObject({
    status: 404,
    body: { code: 'ACCOUNT_NOT_FOUND', field: 'details.assignee', account: 'leader', units: ['H26.001/specialist'] },
  });
  await dossier.act('head', 'ASSIGN', { details: { assignee: 'specialist2' } });
  await dossier.act('specialist2', 'PROPOSE_RESULT');
  const { openTasks } = await dossier.act('head', 'ASSIGN', { details: { assignee: 'leader' } });
  expect(openTasks).toMatchObject([{ kind: 'APPROVAL', assignee: 'leader' }]);
});
