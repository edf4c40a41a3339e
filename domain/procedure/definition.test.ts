import { desk, local, reasonOf, specialist, startOf, strangers, units } from '../../test/dossiers';
import { openTasks } from '../dossier/state';
import { MemoryDossier } from '../kernel/memory';
import type { Route } from '../kernel/route';
import { inForceOn, workflowName, type ProcedureDefinition } from './definition';
import { workingDays } from './limits';

const oneTask =
  (kind: 'EXAMINATION' | 'VERIFICATION'): Route =>
  async d => {
    await d.task({ kind: 'RECEPTION_CHECK', unit: d.units.desk, limit: 'NONE', actions: ['HAND_OVER'] });
    await d.task({ kind, unit: d.units.specialist, limit: 'NONE', actions: ['RECORD_VERIFICATION'] });
    return 'RESULT_RETURNED';
  };

const first: ProcedureDefinition = {
  code: '1.004873',
  name: 'maritalStatus',
  revision: 1,
  effectiveFrom: '2025-07-01',
  source: '163/QĐ-BTP',
  steps: ['EXAMINATION'],
  limits: { DIRECT: workingDays(3) },
  route: oneTask('EXAMINATION'),
};
const second: ProcedureDefinition = {
  ...first,
  revision: 2,
  effectiveFrom: '2026-03-03',
  source: '20/QĐ-BTP',
  limits: { DIRECT: workingDays(2) },
  route: oneTask('VERIFICATION'),
};
/** As the index may list them: in any order, among others. */
const definitions = [second, { ...first, code: '2.000908', name: 'other' }, first];

test.each([
  ['2025-06-30', undefined],
  ['2025-07-01', 'maritalStatus'],
  ['2026-03-02', 'maritalStatus'],
  ['2026-03-03', 'maritalStatus2'],
  ['2027-01-01', 'maritalStatus2'],
])('a dossier received on %s runs by %s', (day, expected) => {
  const chosen = inForceOn(definitions, '1.004873', day);
  expect(chosen && workflowName(chosen)).toBe(expected);
});

test('a procedure without a file has none', () => {
  expect(inForceOn(definitions, '1.000894', '2026-03-03')).toBeUndefined();
});

test('a mistake mended on the day it came into force: the later revision holds', () => {
  const mended = { ...second, revision: 3 };
  expect(inForceOn([mended, ...definitions], '1.004873', '2026-03-03')).toBe(mended);
});

test('two dossiers side by side: each keeps the revision of its reception, limit and steps', async () => {
  const lives = ['2026-03-02', '2026-03-03'].map(day => {
    const { code, limits, route, revision } = inForceOn(definitions, '1.004873', day)!;
    const procedure = { code, version: revision, limit: limits!.DIRECT!, route: `maritalStatus${revision}` };
    return new MemoryDossier(startOf(1, { procedure, submittedAt: local(`${day}T08:00`) }), route);
  });
  const [before, after] = lives as [MemoryDossier, MemoryDossier];
  await before.submit(local('2026-03-02T08:00'), strangers.applicant);
  await after.submit(local('2026-03-03T08:00'), strangers.applicant);
  // both go on long after the second came into force
  for (const life of lives) await life.act({ kind: 'HAND_OVER', at: local('2026-03-09T09:00'), by: desk });
  expect(lives.map(({ state }) => openTasks(state).map(({ kind, unit }) => [kind, unit]))).toEqual([
    [['EXAMINATION', units.specialist]],
    [['VERIFICATION', units.specialist]],
  ]);
  expect(lives.map(({ state }) => state.start.procedure.limit.amount)).toEqual([3, 2]);
  for (const life of lives)
    await life.act({
      kind: 'RECORD_VERIFICATION',
      at: local('2026-03-10T09:00'),
      by: specialist,
      reason: reasonOf('seen'),
    });
  expect(lives.map(({ ended }) => ended)).toEqual([true, true]);
});
