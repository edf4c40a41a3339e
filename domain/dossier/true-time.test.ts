import { lived, dossier } from '../../test/dossier-specification';
import { local, startOf, withTerms } from '../../test/dossiers';
import {
  asksForSupplement,
  correctsEntry,
  declinesSupplement,
  findsIncomplete,
  handedIn,
  issuesResult,
  online,
  postpones,
  proposesResult,
  recallsResult,
  sendsSlip,
  signs,
  supplements,
  timePasses,
  withdraws,
  type ActStep,
  type Step,
} from '../../test/steps';

const start = { channel: 'ONLINE' } as const;
const { given } = dossier(5, start);

/** The entry by which this action ended its task, last of all. */
async function entryOf(action: string, steps: readonly Step[], of = startOf(5, start)): Promise<number> {
  const { events } = await lived(steps, of);
  return events.findLast(event => event.kind === 'TASK_ENDED' && event.action === action)!.seq;
}
const trueTime = (corrects: number, at: string, truly: string): ActStep =>
  correctsEntry(at, { details: { corrects, trueTime: local(truly) } });

// Accepted on Monday 2 March; on Tuesday something is missing; the supplement was entered for Tuesday the 10th, due the 17th.
const asked = [...online.examined, findsIncomplete('2026-03-03T09:00'), sendsSlip('2026-03-03T10:00')];
const given_ = [...asked, supplements('2026-03-10T09:00')];
const done = [
  ...given_,
  proposesResult('2026-03-16T09:00'),
  signs('2026-03-16T10:00'),
  issuesResult('2026-03-17T09:00'),
];

describe('NĐ 61/2018 Đ5.1.c, Đ19.4: the true time of the supplement', () => {
  test('NĐ 61/2018 Đ19.4: the limit starts anew with the full supplement, when it truly came', async () => {
    const seq = await entryOf('SUPPLEMENT', given_);
    await given(...given_)
      .when(trueTime(seq, '2026-03-11T09:00', '2026-03-06T15:00'))
      .then({
        kind: 'ENTRY_CORRECTED',
        by: 'desk-officer',
        entryAt: local('2026-03-06T15:00'),
        due: { from: expect.objectContaining({ date: '2026-03-17' }), to: expect.objectContaining({ date: '2026-03-13' }) }, // prettier-ignore
      });
    await given(...given_)
      .when(trueTime(seq, '2026-03-11T09:00', '2026-03-06T15:00'))
      .leaves({
        due: { date: '2026-03-13' },
        openTasks: [{ kind: 'EXAMINATION', openedAt: local('2026-03-06T15:00'), due: { date: '2026-03-13' } }],
      });
  });

  test('NĐ 61/2018 Đ5.1.c: the wrong entry stays, and all that was before it', async () => {
    const seq = await entryOf('SUPPLEMENT', given_);
    const before = await lived(given_, startOf(5, start));
    const after = await lived([...given_, trueTime(seq, '2026-03-11T09:00', '2026-03-06T15:00')], startOf(5, start));
    expect(after.events.slice(0, before.events.length)).toEqual(before.events);
  });

  test('NĐ 61/2018 Đ19.4: with the earlier limit it is late, as soon as time is told', async () => {
    const seq = await entryOf('SUPPLEMENT', given_);
    await given(...given_, trueTime(seq, '2026-03-16T09:00', '2026-03-06T15:00'))
      .when(timePasses('2026-03-16T09:01'))
      .tells({ kind: 'DOSSIER_OVERDUE' });
  });

  test('NĐ 61/2018 Đ19.4: with the later limit it no longer is', async () => {
    const early = [...asked, supplements('2026-03-10T09:00', { legalAt: '2026-03-04T09:00' })];
    const seq = await entryOf('SUPPLEMENT', early);
    await given(...early, timePasses('2026-03-12T00:00'))
      .when(trueTime(seq, '2026-03-12T09:00', '2026-03-10T09:00'))
      .leaves({ overdue: false, due: { date: '2026-03-17' } });
  });

  test('NĐ 61/2018 Đ20: and the result that is there already is judged by it: late after all, and whose it is', async () => {
    const seq = await entryOf('SUPPLEMENT', done);
    const corrected = trueTime(seq, '2026-03-17T10:00', '2026-03-06T15:00');
    await given(...done).when(corrected).tells({ kind: 'ENTRY_CORRECTED', result: { onTime: false } }); // prettier-ignore
    await given(...done).when(corrected).leaves({ onTime: false, overdue: true, due: { date: '2026-03-13' } }); // prettier-ignore
    const { events } = await lived([...done, corrected], startOf(5, start));
    const { late } = events.flatMap(event => (event.kind === 'ENTRY_CORRECTED' ? [event.result!] : []))[0]!;
    expect(late!.shares.reduce((sum, { lateMinutes }) => sum + lateMinutes, 0)).toBe(late!.minutes);
    expect(late!.minutes).toBeGreaterThan(0);
  });

  test('NĐ 61/2018 Đ20: back to the first time it is on time again', async () => {
    const seq = await entryOf('SUPPLEMENT', done);
    await given(...done, trueTime(seq, '2026-03-17T10:00', '2026-03-06T15:00'))
      .when(trueTime(seq, '2026-03-17T11:00', '2026-03-10T09:00'))
      .leaves({ onTime: true, overdue: false, due: { date: '2026-03-17' } });
  });

  test.each([
    ['before it was asked for', '2026-03-03T09:59'],
    ['in the future', '2026-03-11T09:01'],
  ])(
    'Gia Lai Đ14.2: not %s',
    async (_when, at) =>
    given(...given_)
      .when(trueTime(await entryOf('SUPPLEMENT', given_), '2026-03-11T09:00', at))
      .refused('ACTION_NOT_OPEN', { because: 'TIME_OUT_OF_ORDER', from: local('2026-03-03T10:00'), to: local('2026-03-11T09:00') }), // prettier-ignore
  );

  test('Gia Lai Đ14.2: nor after what followed it, be that an apology', async () => {
    await given(...done)
      .when(trueTime(await entryOf('SUPPLEMENT', done), '2026-03-17T10:00', '2026-03-16T09:01'))
      .refused('ACTION_NOT_OPEN', { to: local('2026-03-16T09:00') });
    const apologised = [...given_, postpones('2026-03-11T09:00', { details: { newDate: '2026-03-20' } })];
    await given(...apologised)
      .when(trueTime(await entryOf('SUPPLEMENT', apologised), '2026-03-12T09:00', '2026-03-11T09:01'))
      .refused('ACTION_NOT_OPEN', { to: local('2026-03-11T09:00') });
    const withdrawn = [...given_, withdraws('2026-03-11T09:00')];
    await given(...withdrawn)
      .when(trueTime(await entryOf('SUPPLEMENT', withdrawn), '2026-03-12T09:00', '2026-03-11T09:01'))
      .refused('ACTION_NOT_OPEN', { to: local('2026-03-11T09:00') });
  });

  test('1.014770: nor after the end of the window that it kept', async () => {
    const law = { ...start, ...withTerms({ supplement: { window: { amount: 5, unit: 'WORKING_DAY' } } }) };
    const seq = await entryOf('SUPPLEMENT', given_, startOf(5, law));
    await dossier(5, law)
      .given(...given_)
      .when(trueTime(seq, '2026-03-12T09:00', '2026-03-11T00:00'))
      .refused('ACTION_NOT_OPEN', { to: local('2026-03-11T00:00') - 1 });
  });

  test('Gia Lai Đ14.2: what happened after the true time may still be entered', async () => {
    const seq = await entryOf('SUPPLEMENT', given_);
    await given(...given_, trueTime(seq, '2026-03-11T09:00', '2026-03-06T15:00'))
      .when(proposesResult('2026-03-11T10:00', { legalAt: '2026-03-09T09:00' }))
      .tells({ kind: 'TASK_ENDED', legalAt: local('2026-03-09T09:00') } as never);
  });

  test('NĐ 61/2018 Đ19.4: not supplemented, the rest of the limit runs from the true time of that', async () => {
    const declined = [...asked, declinesSupplement('2026-03-10T09:00')];
    await given(...declined)
      .when(trueTime(await entryOf('DECLINE_SUPPLEMENT', declined), '2026-03-11T09:00', '2026-03-09T09:00'))
      .leaves({ due: { date: '2026-03-13' } });
  });

  test('NĐ 61/2018 Đ17.1.a: at reception no clock stands: the desk’s own check counts from it', async () => {
    const atDesk = [handedIn('2026-03-02T08:00'), asksForSupplement('2026-03-02T09:00'), supplements('2026-03-04T10:00')]; // prettier-ignore
    await given(...atDesk)
      .when(trueTime(await entryOf('SUPPLEMENT', atDesk), '2026-03-05T09:00', '2026-03-03T08:00'))
      .leaves({ openTasks: [{ kind: 'RECEPTION_CHECK', openedAt: local('2026-03-03T08:00'), due: { at: local('2026-03-04T08:30') } }] }); // prettier-ignore
  });
});

describe('NĐ 61/2018 Đ19.4: the true time of the request', () => {
  test('NĐ 61/2018 Đ19.4: the clock stands from when the slip truly went out', async () => {
    await given(...asked)
      .when(trueTime(await entryOf('SEND_SUPPLEMENT_NOTICE', asked), '2026-03-04T09:00', '2026-03-03T15:00'))
      .leaves({ suspended: { since: local('2026-03-03T15:00') } });
  });

  test('NĐ 61/2018 Đ19.4: a limit that the wait only interrupts has less left after a later one', async () => {
    const law = { ...start, ...withTerms({ supplement: { clock: 'PAUSE' } }) };
    const seq = await entryOf('SEND_SUPPLEMENT_NOTICE', given_, startOf(5, law));
    const { given } = dossier(5, law);
    const noted = correctsEntry('2026-03-11T09:00', { details: { corrects: seq } });
    await given(...given_).when(noted).leaves({ due: { date: '2026-03-16' } }); // prettier-ignore
    await given(...given_)
      .when(trueTime(seq, '2026-03-11T09:00', '2026-03-05T10:00'))
      .leaves({ due: { date: '2026-03-12' } });
  });
});

describe('NĐ 61/2018 Đ20: the true time of the result at the desk', () => {
  test('NĐ 61/2018 Đ20: entered in time and in truth late: it is late', async () => {
    const kept = [...done.slice(0, -1), issuesResult('2026-03-18T10:00', { legalAt: '2026-03-17T16:00' })];
    const corrected = trueTime(await entryOf('ISSUE_RESULT', kept), '2026-03-18T11:00', '2026-03-18T09:00');
    await given(...kept).when(corrected).tells({ kind: 'ENTRY_CORRECTED', result: { onTime: false, late: { minutes: 90 } } }); // prettier-ignore
    await given(...kept).when(corrected).leaves({ onTime: false, overdue: true, readyAt: local('2026-03-18T09:00') }); // prettier-ignore
  });

  test('Gia Lai Đ14.2: entered late and in truth in time: it was not overdue', async () => {
    const late = [...done.slice(0, -1), issuesResult('2026-03-18T10:00')];
    const corrected = trueTime(await entryOf('ISSUE_RESULT', late), '2026-03-18T11:00', '2026-03-17T16:00');
    await given(...late).when(corrected).tells({ kind: 'ENTRY_CORRECTED', result: { onTime: true } }); // prettier-ignore
    await given(...late).when(corrected).leaves({ onTime: true, overdue: false, readyAt: local('2026-03-17T16:00') }); // prettier-ignore
    const { state } = await lived([...late, corrected], startOf(5, start));
    expect(state.tasks.find(({ kind }) => kind === 'RESULT_HANDOFF')).not.toHaveProperty('overdue');
    expect(state.clock).toMatchObject({ stoppedAt: local('2026-03-17T16:00') });
  });

  test('NĐ 61/2018 Đ20: not before it was signed', async () => {
    await given(...done)
      .when(trueTime(await entryOf('ISSUE_RESULT', done), '2026-03-17T10:00', '2026-03-16T09:59'))
      .refused('ACTION_NOT_OPEN', { from: local('2026-03-16T10:00'), to: local('2026-03-17T10:00') });
  });

  test('NĐ 61/2018 Đ21.1: a result that was taken back is none whose time counts', async () => {
    const recalled = [...done, recallsResult('2026-03-17T10:00')];
    await given(...recalled)
      .when(trueTime(await entryOf('ISSUE_RESULT', recalled), '2026-03-17T11:00', '2026-03-17T08:30'))
      .refused('ACTION_NOT_OPEN', { because: 'NOTHING_COUNTS_FROM_THAT_ENTRY' });
  });
});
