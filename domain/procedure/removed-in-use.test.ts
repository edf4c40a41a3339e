import { removedInUse } from './removed-in-use';

const known = ['standardProcedure', 'buildingPermit', 'buildingPermit2'];

test('what is known may be in use, what is gone may not', () => {
  expect(removedInUse(known, [])).toBeUndefined();
  expect(removedInUse(known, [{ route: 'buildingPermit', count: 12 }])).toBeUndefined();
  expect(removedInUse(['standardProcedure'], [{ route: 'buildingPermit', count: 0 }])).toBeUndefined();
});

test('the error says how many dossiers run by what was removed', () => {
  const running = [
    { route: 'standardProcedure', count: 400 },
    { route: 'buildingPermit', count: 12 },
    { route: 'certifiedCopy', count: 3 },
  ];
  expect(removedInUse(['standardProcedure', 'buildingPermit2'], running)).toEqual({
    code: 'PROCEDURE_VERSION_IN_USE',
    facts: { dossiers: 15, routes: { buildingPermit: 12, certifiedCopy: 3 } },
  });
});
