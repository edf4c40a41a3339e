import { recordable } from '../../domain/dossier/recordable';
import { applicant, desk, leader, local, reasonOf, startOf, units, withTerms } from '../../test/dossiers';
import { dossier, lived } from '../../test/dossier-specification';
import { assigns, online, proposesRefusal, proposesResult, sendsBack, signs, timePasses } from '../../test/steps';

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

describe('Gia Lai Đ14.2: said on paper before the day was over, and entered when the system is back', () => {
  const silent = [...proposed, timePasses('2026-03-05T08:00')];
  const said = (kind: 'CONFIRM_DRAFT' | 'CORRECT_DRAFT', legalAt = '2026-03-04T15:00', by = desk) =>
    ({ kind, by, at: local('2026-03-05T09:00'), legalAt: local(legalAt), reason: reasonOf('name') }) as const;

  test('1.000894: what is wrong in the draft goes back to the examination, as of then', () =>
    civilStatus
      .given(...silent)
      .when(said('CORRECT_DRAFT'))
      .leaves({ openTasks: [{ kind: 'EXAMINATION', openedAt: local('2026-03-04T15:00') }] }));

  test('1.000894: confirmed, the leader has it as of then, and nothing more is entered of it', async () => {
    await civilStatus
      .given(...silent)
      .when(said('CONFIRM_DRAFT'))
      .leaves({
        openTasks: [{ kind: 'APPROVAL', openedAt: local('2026-03-04T15:00'), actions: ['SIGN', 'SEND_BACK'] }],
      });
    await civilStatus
      .given(...silent, said('CONFIRM_DRAFT'))
      .when(signs('2026-03-05T10:00'))
      .tells({ kind: 'RESULT_SIGNED' });
  });

  test.each([
    ['after the day', '2026-03-05T00:00'],
    ['before there was a draft', '2026-03-03T08:59'],
  ])('1.000894: nothing that was said %s', (_when, at) =>
    civilStatus
      .given(...silent)
      .when(said('CORRECT_DRAFT', at))
      .refused('LEGAL_TIME_OUT_OF_ORDER'),
  );

  test('1.000894: nor anything as of now: that came too late', () =>
    civilStatus
      .given(...silent)
      .when({ kind: 'CORRECT_DRAFT', by: desk, at: local('2026-03-05T09:00'), reason: reasonOf('name') })
      .refused('LEGAL_TIME_OUT_OF_ORDER', { earliest: local('2026-03-03T09:00') }));

  test.each([
    ['the applicant', applicant],
    ['the leader, whose work it is now', leader],
  ])('NĐ 61/2018 Đ5.1: by the desk alone, not by %s', (_who, by) =>
    civilStatus
      .given(...silent)
      .when(said('CORRECT_DRAFT', '2026-03-04T15:00', by))
      .refused('NOT_YOUR_UNIT', { units: [units.desk] }),
  );

  test('by the desk also where a deputy was charged with the signature', () =>
    civilStatus
      .given(...silent, assigns('2026-03-05T08:30', { by: leader, details: { assignee: 'deputy' } }))
      .when(said('CORRECT_DRAFT'))
      .leaves({ openTasks: [{ kind: 'EXAMINATION' }] }));

  test.each([
    ['is signed', signs('2026-03-05T08:30')],
    ['was sent back', sendsBack('2026-03-05T08:30')],
  ])('not once it %s', (_what, step) =>
    civilStatus
      .given(...silent, step)
      .when(said('CORRECT_DRAFT'))
      .refused('LEGAL_TIME_OUT_OF_ORDER'),
  );

  test('who confirms in time has the days as they are told: all tasks are recorded, and the silence stays in the journal', async () => {
    const start = startOf(5, { channel: 'ONLINE', ...law });
    const { events, state } = await lived([...silent, said('CONFIRM_DRAFT')], start);
    expect(events.filter(event => event.kind === 'TASK_ENDED' && event.action === 'SILENCE')).toHaveLength(1);
    expect(state.tasks.find(({ kind }) => kind === 'DRAFT_CONFIRMATION')?.ended).toMatchObject({ action: 'CONFIRM_DRAFT', at: local('2026-03-04T15:00') }); // prettier-ignore
    const entry = events.filter(event => event.kind === 'TASK_ENDED').at(-1)!;
    expect(recordable(state, [entry]).tasks).toHaveLength(state.tasks.length);
  });
});
