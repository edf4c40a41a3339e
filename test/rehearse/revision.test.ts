import { procedureOf } from '../../scripts/rehearse/hand-in';
import { shippedProcedures } from '../../scripts/rehearse/procedures';
import { ordinary } from '../../scripts/rehearse/scenarios/ordinary';
import { tet } from '../../scripts/rehearse/scenarios/tet';
import { local } from '../dossiers';
import { eightForEight } from '../fixtures/routes/lengths';

/** Thursday; what is handed in next comes on Monday, 8 June. */
const now = local('2026-06-04T10:00');
const [first, monday, nextYear] = ['2026-01-01', '2026-06-08', '2027-01-01'].map((effectiveFrom, index) => ({
  ...eightForEight,
  code: '1.004873',
  revision: index + 1,
  effectiveFrom,
}));

let listed: Awaited<ReturnType<typeof shippedProcedures>>;
beforeAll(async () => {
  listed = await shippedProcedures();
});

const workflowOf = (asked: Partial<Parameters<typeof procedureOf>[1]>, all = [first!, monday!, nextYear!]) =>
  procedureOf(listed, { code: '1.004873', scenario: ordinary, ...asked }, now, all).workflow;

test('a rehearsal takes the revision of the day on which the dossier is handed in, not of today', () => {
  expect(workflowOf({})).toBe('eightForEight2');
});

test('a scenario that hands in later takes the revision of its own day', () => {
  expect(workflowOf({ scenario: tet })).toBe('eightForEight3');
});

test('a revision that is not in force yet is rehearsed when it is asked for, so is one that was', () => {
  expect(workflowOf({ revision: 3 })).toBe('eightForEight3');
  expect(workflowOf({ revision: 1 })).toBe('eightForEight');
});

test('before its first revision the standard route is what a dossier would take', () => {
  expect(workflowOf({}, [nextYear!])).toBe('standardProcedure');
});
