import { local, startOf, withTerms } from '../../test/dossiers';
import { dossier, lived } from '../../test/dossier-specification';
import {
  accepts,
  daysClosed,
  excludesDays,
  findsIncomplete,
  handedIn,
  handsOver,
  issuesResult,
  online,
  postpones,
  proposesResult,
  sendsSlip,
  signs,
  supplements,
  timePasses,
  withdraws,
  type Step,
} from '../../test/steps';
import { standardRoute } from '../../workflows/procedures/standard';
import { DossierRun } from '../kernel/run';
import type { Act } from './commands';

// Accepted on Monday 2 March, due on Monday 9 March.
const { given } = dossier(5, { channel: 'ONLINE' });
const untilAt = (at: string) => given(...online.examined).when(timePasses(at));
const early = (at: string): Step => ({ kind: 'TIME_PASSED', at: local(at) - 1 });

/** What time has told about the dossier as a whole, and when. */
async function told(steps: readonly Step[], start = startOf(5, { channel: 'ONLINE' })): Promise<string[]> {
  const { events } = await lived(steps, start);
  return events.flatMap(event => {
    const what = event.kind === 'ESCALATED' ? event.to : event.kind;
    const ofTheWhole = ['WARNED', 'APOLOGY_OWED', 'DOSSIER_OVERDUE', 'ESCALATED'].includes(event.kind);
    return ofTheWhole ? [`${what} ${new Date(event.at + 7 * 3_600_000).toISOString().slice(5, 16)}`] : [];
  });
}

describe('ahead of the date', () => {
  test('NĐ 61/2018 Đ19.9: the officer is warned two working days before, in the morning', async () => {
    await given(...online.examined)
      .when(early('2026-03-05T00:00'))
      .then();
    await untilAt('2026-03-05T00:00').then({ kind: 'WARNED' });
  });

  test('NĐ 61/2018 Đ19.9: the day before, an apology is owed if it is not to be late', async () => {
    await given(...online.examined, timePasses('2026-03-05T00:00'))
      .when(early('2026-03-06T00:00'))
      .then();
    await untilAt('2026-03-06T00:00').then({ kind: 'WARNED' }, { kind: 'APOLOGY_OWED' });
  });

  test('a limit so short that the day had begun is not warned of: the receipt itself says it', async () => {
    const short = startOf(1, { channel: 'ONLINE' });
    expect(await told([handedIn('2026-03-02T08:00'), accepts('2026-03-02T10:00'), timePasses('2026-03-03T23:00')], short)).toEqual([]); // prettier-ignore
  });

  test('accepted in the night before the day of the warning, it is warned of', async () => {
    const three = startOf(3, { channel: 'ONLINE' });
    const late = [handedIn('2026-03-02T08:00'), { ...accepts('2026-03-02T23:59') }, timePasses('2026-03-03T00:00')];
    expect(await told(late, three)).toEqual(['WARNED 03-03T00:00']);
  });

  test('after the one apology that the law allows no other is owed', async () => {
    const again = [...online.examined, postpones('2026-03-05T09:00', { details: { newDate: '2026-03-12' } })];
    expect(await told([...again, timePasses('2026-03-11T23:00')])).toEqual([
      'WARNED 03-05T00:00',
      'WARNED 03-10T00:00',
    ]);
  });
});

describe('after the date', () => {
  test('NĐ 61/2018 Đ19.9: overdue at midnight after the last day, told step by step from the officer to the province', async () => {
    expect(await told([...online.examined, timePasses('2026-04-30T00:00')])).toEqual([
      ...['WARNED 03-05T00:00', 'APOLOGY_OWED 03-06T00:00', 'DOSSIER_OVERDUE 03-10T00:00', 'OFFICER 03-10T00:00'],
      ...['HEAD_OF_UNIT 03-10T17:00', 'HEAD_OF_ONE_STOP 03-12T17:00', 'PROVINCE 03-16T17:00'],
    ]);
  });

  test('NĐ 61/2018 Đ12.5: after days of downtime each once, in order', async () => {
    const run = new DossierRun(startOf(5, { channel: 'ONLINE' }), standardRoute);
    for (const step of online.examined) await run.perform({ seq: run.state.seq, ...step } as Act);
    run.take();
    await run.passTime(local('2026-04-30T00:00'));
    expect(run.take().map(event => (event.kind === 'ESCALATED' ? event.to : event.kind))).toEqual([
      ...['WARNED', 'APOLOGY_OWED', 'TASK_OVERDUE', 'DOSSIER_OVERDUE'],
      ...['OFFICER', 'HEAD_OF_UNIT', 'HEAD_OF_ONE_STOP', 'PROVINCE'],
    ]);
    await run.passTime(local('2026-12-30T00:00'));
    expect(run.take()).toEqual([]);
    expect(run.wakeAt).toBeUndefined();
  });

  test('with the result at the desk nobody is told any more', async () => {
    const ready = [proposesResult('2026-03-10T09:00'), signs('2026-03-10T10:00'), issuesResult('2026-03-10T11:00')];
    expect((await told([...online.examined, ...ready, timePasses('2026-04-30T00:00')])).slice(2)).toEqual([
      ...['DOSSIER_OVERDUE 03-10T00:00', 'OFFICER 03-10T00:00'],
    ]);
  });

  test('nor when the applicant has taken the dossier back', () =>
    given(...online.examined, withdraws('2026-03-03T09:00'))
      .when(timePasses('2026-04-30T00:00'))
      .then({ kind: 'TASK_OVERDUE' }));

  test('an hour-based limit is late from the millisecond after it', async () => {
    const hours = { ...startOf(5, { channel: 'ONLINE' }) };
    const start = { ...hours, procedure: { ...hours.procedure, limit: { amount: 8, unit: 'WORKING_HOUR' } as const } };
    expect(await told([...online.accepted, { kind: 'TIME_PASSED', at: local('2026-03-03T10:30') }], start)).toEqual([]);
    expect(await told([...online.accepted, { kind: 'TIME_PASSED', at: local('2026-03-03T10:30') + 1 }], start)).toEqual(['DOSSIER_OVERDUE 03-03T10:30', 'OFFICER 03-03T10:30']); // prettier-ignore
  });
});

describe('each mark once for a date', () => {
  const asked = [...online.examined, findsIncomplete('2026-03-05T09:00'), sendsSlip('2026-03-05T10:00')];

  test('while the clock stands nothing is told', () =>
    given(...asked)
      .when(timePasses('2026-06-01T00:00'))
      .then());

  test('a limit that began anew has its own', async () => {
    const anew = [...asked, supplements('2026-03-10T09:00'), timePasses('2026-03-18T00:00')];
    expect(await told(anew)).toEqual([
      ...['WARNED 03-05T00:00', 'WARNED 03-13T00:00', 'APOLOGY_OWED 03-16T00:00'],
      ...['DOSSIER_OVERDUE 03-18T00:00', 'OFFICER 03-18T00:00'],
    ]);
  });

  test('after a wait of no length, the same date is not warned of again', async () => {
    const pause = startOf(5, { channel: 'ONLINE', ...withTerms({ supplement: { clock: 'PAUSE' } }) });
    expect(await told([...asked, supplements('2026-03-05T11:00'), timePasses('2026-03-05T12:00')], pause)).toEqual(['WARNED 03-05T00:00']); // prettier-ignore
  });

  test('a date that moved later is warned of anew, and what was late is so no longer', async () => {
    const closed = [...online.examined, timePasses('2026-03-10T08:00'), daysClosed('2026-03-10T09:00', '2026-03-05', '2026-03-06')]; // prettier-ignore
    expect(await told([...closed, timePasses('2026-03-12T00:00')])).toEqual([
      ...['WARNED 03-05T00:00', 'APOLOGY_OWED 03-06T00:00', 'DOSSIER_OVERDUE 03-10T00:00', 'OFFICER 03-10T00:00'],
      ...['WARNED 03-10T09:00', 'APOLOGY_OWED 03-10T09:00'],
      ...['DOSSIER_OVERDUE 03-12T00:00', 'OFFICER 03-12T00:00'],
    ]);
    await given(...closed.slice(0, -1))
      .when(closed.at(-1)!)
      .leaves({ overdue: false, due: { date: '2026-03-11' } });
  });

  test.each([
    ['a closure', daysClosed('2026-03-13T09:00', '2026-03-04')],
    ['force majeure', excludesDays('2026-03-13T09:00', { details: { days: { from: '2026-03-04', to: '2026-03-04' }, ground: 'NĐ 99/2022 Đ16' } })], // prettier-ignore
  ])(
    'NĐ 61/2018 Đ19.9: of what is late all the same nobody is warned ahead: %s moved the date',
    async (_what, moves) => {
      const late = [...online.examined, timePasses('2026-03-13T08:00')];
      await given(...late, moves)
        .when(timePasses('2026-03-13T09:01'))
        .leaves({ overdue: true, due: { date: '2026-03-10' } });
      const all = await told([...late, moves, timePasses('2026-04-20T00:00')]);
      expect(all.filter(one => /^(WARNED|APOLOGY_OWED)/.test(one))).toEqual(['WARNED 03-05T00:00', 'APOLOGY_OWED 03-06T00:00']); // prettier-ignore
    },
  );

  test('one that moved and is past all the same stays late, and is not told again', async () => {
    const closed = [...online.examined, timePasses('2026-03-20T08:00'), daysClosed('2026-03-20T09:00', '2026-03-05')];
    const all = await told([...closed, timePasses('2026-04-20T00:00')]);
    expect(all.filter(one => one.startsWith('DOSSIER_OVERDUE'))).toEqual(['DOSSIER_OVERDUE 03-10T00:00']);
    expect(all.filter(one => one.startsWith('PROVINCE'))).toEqual(['PROVINCE 03-16T17:00']);
  });
});

test('an acceptance after office hours at the end of the week is due, and late, by its own days', async () => {
  const friday = [handedIn('2026-03-06T16:00'), accepts('2026-03-06T19:00'), handsOver('2026-03-06T19:30')];
  await given(...friday)
    .when(timePasses('2026-03-13T23:59'))
    .leaves({ due: { date: '2026-03-13' }, overdue: false });
});
