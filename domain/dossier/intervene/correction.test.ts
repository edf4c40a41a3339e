import { errors } from '../../errors';
import { local, strangers } from '../../../test/dossiers';
import { dossier, lived } from '../../../test/dossier-specification';
import {
  accepts,
  correctsEntry,
  findsIncomplete,
  handedIn,
  handsOver,
  issuesResult,
  online,
  proposesResult,
  refusesReception,
  sendsSlip,
  signs,
  supplements,
} from '../../../test/steps';
import { startOf } from '../../../test/dossiers';

// Handed in on Monday at 8, the acceptance (seq 4) was entered for Wednesday 4 March, due 11 March; in truth it was on Monday.
const entered = [handedIn('2026-03-02T08:00'), accepts('2026-03-04T10:00'), handsOver('2026-03-04T10:30')];
const acceptance = 5; // TASK_OVERDUE of the check came before
const trueTime = local('2026-03-02T09:00');
const { given } = dossier(5, { channel: 'ONLINE' });
const corrected = correctsEntry('2026-03-05T09:00', { details: { corrects: acceptance, trueTime } });

test('NĐ 61/2018 Đ5.1.c: a wrong entry is never changed: another one says what is true, and both stay', async () => {
  const note = correctsEntry('2026-03-05T09:00', { details: { corrects: 3 } });
  await given(...entered)
    .when(note)
    .tells({ kind: 'ENTRY_CORRECTED', by: 'desk-officer', details: { corrects: 3 } });
  const before = await lived(entered, startOf(5, { channel: 'ONLINE' }));
  const after = await lived([...entered, note], startOf(5, { channel: 'ONLINE' }));
  expect(after.events.slice(0, before.events.length)).toEqual(before.events);
  expect(after.state).toEqual({ ...before.state, seq: after.state.seq });
});

test('NĐ 61/2018 Đ5.1.c: where the time of reception was wrong, the limit counts from the true one', async () => {
  await given(...entered)
    .when(corrected)
    .tells({
      kind: 'ENTRY_CORRECTED',
      startedAt: trueTime,
      due: { from: { date: '2026-03-11' }, to: { date: '2026-03-09' } },
    });
  await given(...entered).when(corrected).leaves({ acceptedAt: trueTime, due: { date: '2026-03-09' }, openTasks: [{ due: { date: '2026-03-09' } }] }); // prettier-ignore
});

test('NĐ 61/2018 Đ19.4: and so do the days of the notice', () =>
  given(...entered, corrected)
    .when(findsIncomplete('2026-03-05T10:00'))
    .leaves({ openTasks: [{ kind: 'SUPPLEMENT_NOTICE', due: { date: '2026-03-05' } }] }));

test('what happened afterwards may still be entered afterwards', () =>
  given(...entered, corrected)
    .when(proposesResult('2026-03-05T11:00', { legalAt: '2026-03-04T16:00' }))
    .tells({ kind: 'TASK_ENDED', legalAt: local('2026-03-04T16:00') } as never));

test.each([
  ['before it was handed in', '2026-03-02T07:59'],
  ['after it was handed over', '2026-03-04T10:31'],
  ['in the future', '2026-03-06T00:00'],
])('a true time %s is none', (_when, at) =>
  given(...entered)
    .when(correctsEntry('2026-03-05T09:00', { details: { corrects: acceptance, trueTime: local(at) } }))
    .refused('ACTION_NOT_OPEN', {
      because: 'TIME_OUT_OF_ORDER',
      from: local('2026-03-02T08:00'),
      to: local('2026-03-04T10:30'),
    }),
);

test('nor one after the clock was suspended', () =>
  given(...entered, findsIncomplete('2026-03-04T11:00'), sendsSlip('2026-03-04T11:10'))
    .when(correctsEntry('2026-03-05T09:00', { details: { corrects: acceptance, trueTime: local('2026-03-04T11:30') } }))
    .refused('ACTION_NOT_OPEN', { because: 'TIME_OUT_OF_ORDER' }));

test('while the clock stands nothing moves; what it began anew stays', async () => {
  const waiting = [...entered, findsIncomplete('2026-03-04T11:00'), sendsSlip('2026-03-04T11:10'), corrected];
  await given(...waiting.slice(0, -1))
    .when(corrected)
    .leavesNo('due');
  await given(...waiting)
    .when(supplements('2026-03-10T09:00'))
    .leaves({ due: { date: '2026-03-17' } });
});

test('a result that was on time by the true reception is on time', async () => {
  // Entered for Monday, in truth Wednesday: 11 March, and the result came on the 11th.
  const late = [handedIn('2026-03-02T08:00'), accepts('2026-03-02T09:00'), handsOver('2026-03-04T10:30')];
  const ready = [proposesResult('2026-03-10T09:00'), signs('2026-03-10T10:00'), issuesResult('2026-03-11T09:00')];
  await given(...late, ...ready)
    .when(correctsEntry('2026-03-11T10:00', { details: { corrects: 4, trueTime: local('2026-03-04T09:00') } }))
    .leaves({ due: { date: '2026-03-11' }, onTime: true, overdue: false });
});

test.each([0, -1, 1.5, 99, Number.NaN])('there is no entry %s', corrects =>
  given(...entered)
    .when(correctsEntry('2026-03-05T09:00', { details: { corrects } }))
    .refused('ACTION_NOT_OPEN', { because: 'NO_SUCH_ENTRY', last: 8 }),
);

test('from most entries nothing counts: they have no true time to say', async () => {
  await given(...entered)
    .when(correctsEntry('2026-03-05T09:00', { details: { corrects: 7, trueTime } }))
    .refused('ACTION_NOT_OPEN', { entries: [acceptance] });
  await given(...online.handedIn)
    .when(correctsEntry('2026-03-02T09:00', { details: { corrects: 1, trueTime } }))
    .refused('ACTION_NOT_OPEN', { because: 'NOTHING_COUNTS_FROM_THAT_ENTRY', entries: [] });
});

test('QĐ 45/2016 Đ7.4: by post it is the signing of the minutes whose time counts, never before them', async () => {
  const byPost = dossier(5, { channel: 'POSTAL', minutesSignedAt: local('2026-02-27T15:00') });
  await byPost
    .given(...entered.slice(0, 2))
    .when(correctsEntry('2026-03-05T09:00', { details: { corrects: acceptance, trueTime: local('2026-03-02T09:00') } }))
    .leaves({ acceptedAt: local('2026-03-04T10:00'), due: { date: '2026-03-09' } });
  await byPost
    .given(...entered.slice(0, 2))
    .when(correctsEntry('2026-03-05T09:00', { details: { corrects: acceptance, trueTime: local('2026-02-27T14:00') } }))
    .refused('ACTION_NOT_OPEN', { from: local('2026-02-27T15:00') });
});

test('with its reason, by whoever has to do with the dossier', async () => {
  await given(...entered).when(correctsEntry('2026-03-05T09:00', { details: { corrects: 3 }, reason: undefined })).refused('REASON_REQUIRED'); // prettier-ignore
  await given(...entered).when(correctsEntry('2026-03-05T09:00', { details: { corrects: 3 }, by: strangers.auditor })).refused('NOT_YOUR_DOSSIER'); // prettier-ignore
});

test('NĐ 61/2018 Đ5.1.c, Đ21.1: a dossier that ended takes no entry, and the refusal says which way is left', async () => {
  const ended = [...online.handedIn, refusesReception('2026-03-02T09:00')];
  await given(...ended)
    .when(correctsEntry('2026-03-02T10:00', { details: { corrects: 3 } }))
    .refused('DOSSIER_ENDED', { outcome: 'REFUSED_AT_RECEPTION', allowed: [] });
  const { vi, en } = errors.DOSSIER_ENDED;
  expect([vi, en]).toEqual([expect.stringContaining('corrects'), expect.stringContaining('new dossier')]);
});
