import { desk, local, reasonOf, withTerms } from '../../test/dossiers';
import { dossier } from '../../test/dossier-specification';
import { online, proposesRefusal, proposesResult, timePasses } from '../../test/steps';

const law = withTerms({ draftConfirmation: { amount: 1, unit: 'CALENDAR_DAY' } });
const civilStatus = dossier(5, { channel: 'ONLINE', applicant: 'citizen', ...law });
const proposed = [...online.examined, proposesResult('2026-03-03T09:00')];
const citizen = { account: 'citizen', role: 'APPLICANT', units: [] } as const;

test('1.000894: the applicant checks the draft before it is signed, for a day', () =>
  civilStatus
    .given(...online.examined)
    .when(proposesResult('2026-03-03T09:00'))
    .leaves({ openTasks: [{ kind: 'DRAFT_CONFIRMATION', unit: 'APPLICANT', due: { date: '2026-03-04' } }] }));

test('1.000894: confirmed, it is signed', () =>
  civilStatus
    .given(...proposed)
    .when({ kind: 'CONFIRM_DRAFT', at: local('2026-03-03T10:00'), by: citizen })
    .leaves({ openTasks: [{ kind: 'APPROVAL' }] }));

test('1.000894: no answer is consent', () =>
  civilStatus
    .given(...proposed)
    .when(timePasses('2026-03-05T00:00'))
    .tells({ kind: 'TASK_ENDED', action: 'SILENCE', by: 'TIME' }, { kind: 'TASK_OPENED', task: { kind: 'APPROVAL' } }));

test('1.000894: what is wrong in it goes back to the examination, and comes as a new draft', async () => {
  const corrected = {
    kind: 'CORRECT_DRAFT',
    at: local('2026-03-03T10:00'),
    by: citizen,
    reason: reasonOf('name'),
  } as const;
  await civilStatus
    .given(...proposed)
    .when(corrected)
    .leaves({ openTasks: [{ kind: 'EXAMINATION' }] });
  await civilStatus
    .given(...proposed, corrected)
    .when(proposesResult('2026-03-03T11:00'))
    .leaves({ openTasks: [{ kind: 'DRAFT_CONFIRMATION' }] });
});

test('the desk enters what the applicant says at its counter', () =>
  civilStatus
    .given(...proposed)
    .when({ kind: 'CONFIRM_DRAFT', at: local('2026-03-03T10:00'), by: desk })
    .tells({ kind: 'TASK_ENDED', by: 'desk-officer' }));

test('a refusal has no draft to confirm', () =>
  civilStatus
    .given(...online.examined)
    .when(proposesRefusal('2026-03-03T09:00'))
    .leaves({ openTasks: [{ kind: 'APPROVAL' }] }));

test('nor has a procedure whose law does not say so', () =>
  dossier(5, { channel: 'ONLINE' })
    .given(...online.examined)
    .when(proposesResult('2026-03-03T09:00'))
    .leaves({ openTasks: [{ kind: 'APPROVAL' }] }));
