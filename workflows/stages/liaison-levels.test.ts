import { noticesOf } from '../../domain/dossier/notices';
import type { Actor } from '../../domain/dossier/actor';
import { openTasks } from '../../domain/dossier/state';
import type { MemoryDossier } from '../../domain/kernel/memory';
import { local, police, specialist, startOf, taxes, units, withTerms } from '../../test/dossiers';
import { dossier, lived, take } from '../../test/dossier-specification';
import {
  answers,
  answersLate,
  asksFurther,
  consults,
  issuesResult,
  online,
  partnerMoved,
  proceedsWithout,
  proposesResult,
  replies,
  signs,
  timePasses,
  withdraws,
  type Step,
} from '../../test/steps';

// The commune asks the province (the police here), the province the ministry, each in its own name (NĐ 61/2018 Đ19.7).

const days = (amount: number) => ({ amount, unit: 'WORKING_DAY' }) as const;
const ministry: Actor = { account: 'ministry-officer', role: 'OFFICER', units: ['H00.1/ministry'] };
const institute: Actor = { account: 'institute-officer', role: 'OFFICER', units: ['H00.2/institute'] };
const [province, center, below] = [police, ministry, institute].map(({ units: [unit] }) => unit!) as [string, string, string]; // prettier-ignore

/** Asked on Tuesday 3 March for four days: due on Monday 9 March. */
const asked = consults('2026-03-03T09:00', { details: { consult: [{ unit: province, limit: days(4) }] } });
const asksOn = (at: string, amount: number, more: object = {}, by = police, unit = center) =>
  consults(at, { by, details: { consult: [{ unit, limit: days(amount) }], ...more } });
const on = asksOn('2026-03-04T09:00', 2);
const reached: readonly Step[] = [...online.examined, asked, on];
const { given } = dossier(20, { channel: 'ONLINE' });
const consent = dossier(20, { channel: 'ONLINE', ...withTerms({ silenceIsConsent: true }, 20) });
const living = (...steps: readonly Step[]) => lived(steps, startOf(20, { channel: 'ONLINE' }));
const waiting = ({ state }: MemoryDossier) => openTasks(state).map(({ kind, unit }) => `${kind} ${unit}`);
const of = (unit: string) => ({ openTasks: [{ kind: 'LIAISON', unit }] }) as never;

describe('NĐ 61/2018 Đ19.7: a consulted agency asks the next level in its own name', () => {
  test('the ministry has its task, of the province; who asks has none meanwhile', async () => {
    const life = await living(...reached);
    expect(openTasks(life.state)).toMatchObject([{ kind: 'LIAISON', unit: center, askedBy: province, due: { date: '2026-03-06' } }]); // prettier-ignore
    expect(life.events.flatMap(event => noticesOf(event, life.state)).filter(({ kind }) => kind === 'CONSULTATION')).toHaveLength(2); // prettier-ignore
  });

  test('the answer goes to the province, which has what is left of its own days', () =>
    given(...reached)
      .when(answers('2026-03-05T09:00', { by: ministry }))
      .leaves({ openTasks: [{ kind: 'LIAISON', unit: province, due: { date: '2026-03-09' } }] }));

  test('the province answers, and the examination goes on', () =>
    given(...reached, answers('2026-03-05T09:00', { by: ministry }))
      .when(answers('2026-03-05T10:00'))
      .leaves({ openTasks: [{ kind: 'EXAMINATION', unit: units.specialist }] }));

  test('the ministry asks a further one, and so on', async () => {
    const life = await living(...reached, asksOn('2026-03-04T10:00', 1, {}, ministry, below));
    expect(openTasks(life.state)).toMatchObject([{ unit: below, askedBy: center, due: { date: '2026-03-05' } }]);
    for (const by of [institute, ministry, police]) await take(life, answers('2026-03-05T09:00', { by }));
    expect(waiting(life)).toEqual([`EXAMINATION ${units.specialist}`]);
  });

  test('Đ19.6.a, Đ19.6.b: several at once, or on paper one after the other', async () => {
    const both = { consult: [{ unit: center, limit: days(1) }, { unit: below, limit: days(1) }] }; // prettier-ignore
    const atOnce = await living(...online.examined, asked, asksOn('2026-03-04T09:00', 1, both));
    expect(waiting(atOnce)).toEqual([`LIAISON ${center}`, `LIAISON ${below}`]);
    const inTurn = await living(...online.examined, asked, asksOn('2026-03-04T09:00', 1, { ...both, onPaper: true }));
    expect(waiting(inTurn)).toEqual([`LIAISON ${center}`]);
    await take(inTurn, answers('2026-03-04T10:00', { by: ministry }));
    expect(openTasks(inTurn.state)).toMatchObject([{ unit: below, askedBy: province }]);
  });

  test('Đ19.5.a: within its own days, and past them only by the legal ground that is named', async () => {
    await given(...online.examined, asked).when(asksOn('2026-03-04T09:00', 3)).leaves(of(center)); // prettier-ignore
    const tooLong = asksOn('2026-03-04T09:00', 4);
    await given(...online.examined, asked).when(tooLong).refused('ACTION_NOT_OPEN', { because: 'LIMIT_TOO_LONG', latest: '2026-03-09', field: 'details.ground' }); // prettier-ignore
    await given(...online.examined, asked).when(asksOn('2026-03-04T09:00', 4, { ground: 'NĐ 1/2026' })).leaves(of(center)); // prettier-ignore
  });

  test('Đ19.5.a: an agency that is late already keeps the dossier’s own date', async () => {
    const late = [...online.examined, asked, timePasses('2026-03-10T00:00')];
    await given(...late).when(asksOn('2026-03-10T09:00', 5)).leaves(of(center)); // prettier-ignore
    await given(...late).when(asksOn('2026-03-10T09:00', 30)).refused('ACTION_NOT_OPEN', { latest: '2026-03-30' }); // prettier-ignore
  });

  test.each([
    ['of itself', province],
    ['of the unit in charge, which asked it', units.specialist],
  ])('a question %s is a further question, and no consultation', (_whom, unit) =>
    given(...online.examined, asked)
      .when(asksOn('2026-03-04T09:00', 1, {}, police, unit))
      .refused('ACTION_NOT_OPEN', { because: 'ASK_FURTHER', units: [unit] }),
  );

  test('nor does the ministry consult the province, which asked it', () =>
    given(...reached)
      .when(asksOn('2026-03-04T10:00', 1, {}, ministry, province))
      .refused('ACTION_NOT_OPEN', { because: 'ASK_FURTHER', units: [province] }));

  test('law.md §1.8: withdrawn meanwhile, nobody has to answer any more', () =>
    given(...reached)
      .when(withdraws('2026-03-04T10:00'))
      .leaves({ openTasks: [{ kind: 'WITHDRAWAL' }] }));
});

describe('NĐ 61/2018 Đ19.7: a further question of the higher level goes to who asked it', () => {
  const question = asksFurther('2026-03-04T10:00', { by: ministry });

  test('to the province, which replies within its own days; the unit in charge has nothing to say', async () => {
    const life = await living(...reached, question);
    expect(openTasks(life.state)).toMatchObject([{ kind: 'LIAISON_QUESTION', unit: province, askedBy: center, due: { date: '2026-03-09' } }]); // prettier-ignore
    expect(await take(life, replies('2026-03-04T11:00'))).toMatchObject({ code: 'NOT_YOUR_UNIT', facts: { units: [province] } }); // prettier-ignore
    expect(await take(life, replies('2026-03-04T11:00', { by: police }))).toBeUndefined();
    expect(openTasks(life.state)).toMatchObject([{ kind: 'LIAISON', unit: center, due: { date: '2026-03-06' } }]);
  });

  test('who waits for the reply is asked again, and so is who replied: no late answers yet', async () => {
    const life = await living(...reached, question);
    for (const by of [ministry, police])
      expect(await take(life, answersLate('2026-03-04T11:00', { by }))).toMatchObject({ code: 'NOT_YOUR_UNIT' });
    await take(life, replies('2026-03-04T11:00', { by: police }));
    expect(await take(life, answersLate('2026-03-04T12:00'))).toMatchObject({ code: 'NOT_YOUR_UNIT' });
  });

  test('merged meanwhile: the question waits with the unit that follows, and the opinion comes back to it', async () => {
    const life = await living(...reached, question, partnerMoved('2026-03-04T11:00', { [province]: 'H03.9/police', [center]: 'H00.3/ministry' })); // prettier-ignore
    expect(openTasks(life.state)).toMatchObject([{ kind: 'LIAISON_QUESTION', unit: 'H03.9/police', askedBy: 'H00.3/ministry' }]); // prettier-ignore
    const officer = (unit: string): Actor => ({ account: unit, role: 'OFFICER', units: [unit] });
    await take(life, replies('2026-03-04T12:00', { by: officer('H03.9/police') }));
    expect(openTasks(life.state)).toMatchObject([{ kind: 'LIAISON', unit: 'H00.3/ministry', askedBy: 'H03.9/police' }]);
    await take(life, answers('2026-03-04T13:30', { by: officer('H00.3/ministry') }));
    expect(waiting(life)).toEqual(['LIAISON H03.9/police']);
  });
});

describe('NĐ 61/2018 Đ19.5.b: silence of the higher level', () => {
  const over = timePasses('2026-03-07T00:00');

  test('the head of the one-stop is told of the ministry', async () => {
    await given(...reached).when(over).then({ kind: 'TASK_OVERDUE', task: 't5' }, { kind: 'SILENCE_REPORTED', task: 't5' }); // prettier-ignore
    const { events, state } = await living(...reached, over);
    expect(noticesOf(events.at(-1)!, state)).toMatchObject([{ kind: 'SILENCE', to: 'HEAD_OF_ONE_STOP', task: 't5' }]);
  });

  test.each([
    ['the province, which asked', police],
    ['the unit in charge', specialist],
  ])('%s goes on without it, and it is the province’s turn again', (_who, by) =>
    given(...reached, over)
      .when(proceedsWithout('2026-03-09T09:00', { by }))
      .leaves({ openTasks: [{ kind: 'LIAISON', unit: province, due: { date: '2026-03-09' } }] }),
  );

  test('the ministry itself does not, nor another agency', async () => {
    for (const by of [ministry, taxes])
      await given(...reached, over).when(proceedsWithout('2026-03-09T09:00', { by })).refused(by === ministry ? 'NOT_YOUR_UNIT' : 'NOT_YOUR_DOSSIER'); // prettier-ignore
  });

  test('the province does not pass over what the unit in charge asked of it', () =>
    given(...online.examined, asked, timePasses('2026-03-10T00:00'))
      .when(proceedsWithout('2026-03-10T09:00', { by: police }))
      .refused('NOT_YOUR_UNIT'));

  test('an answer after that is heard and kept', () =>
    given(...reached, over, proceedsWithout('2026-03-09T09:00', { by: police }))
      .when(answersLate('2026-03-09T10:00', { by: ministry }))
      .then({ kind: 'LATE_ANSWER', task: 't5', by: 'ministry-officer' }));

  test('no other agency answers late for it while it waits for the ministry', () =>
    given(...reached)
      .when(answersLate('2026-03-04T10:00'))
      .refused('NOT_YOUR_UNIT'));

  test('1.013225: where silence is consent, of each at the end of its own days', async () => {
    await consent.given(...reached).when(over).leaves(of(province)); // prettier-ignore
    await consent
      .given(...reached)
      .when(timePasses('2026-03-10T00:00'))
      .leaves({ openTasks: [{ kind: 'EXAMINATION', openedAt: local('2026-03-10T00:00') }] });
  });
});

describe('NĐ 61/2018 Đ19.5.b: the province is silent itself: it left the ministry’s question without a reply', () => {
  const question = asksFurther('2026-03-04T10:00', { by: ministry });
  const over = timePasses('2026-03-10T00:00');

  test('at the end of its days the head of the one-stop is told, once', () =>
    given(...reached, question)
      .when(over)
      .then({ kind: 'TASK_OVERDUE', task: 't6' }, { kind: 'SILENCE_REPORTED', task: 't6' }));

  test('the unit in charge goes on without either, and the province may still answer', async () => {
    const life = await living(...reached, question, over, proceedsWithout('2026-03-10T09:00'));
    expect(waiting(life)).toEqual([`EXAMINATION ${units.specialist}`]);
    expect(await take(life, answersLate('2026-03-10T10:00'))).toBeUndefined();
    expect(life.events.at(-1)).toMatchObject({ kind: 'LATE_ANSWER', task: 't6' });
  });

  test('neither of the agencies may say that', async () => {
    for (const by of [police, ministry])
      await given(...reached, question, over).when(proceedsWithout('2026-03-10T09:00', { by })).refused('NOT_YOUR_UNIT'); // prettier-ignore
  });

  test('1.013225: where silence is consent, it is so at the end of its days', () =>
    consent
      .given(...reached, question)
      .when(over)
      .leaves({ openTasks: [{ kind: 'EXAMINATION', openedAt: local('2026-03-10T00:00') }] }));

  test('law.md §9.1: whoever assesses the fee stays asked: its silence says no amount', async () => {
    const fee = { when: 'AFTER_ASSESSMENT', amountVnd: 'ASSESSED', assessedBy: 'POLICE', refund: 'NEVER', clock: 'PAUSE' } as const; // prettier-ignore
    const start = startOf(20, { channel: 'ONLINE', ...withTerms({ fee }, 20), partners: { POLICE: province } });
    const life = await lived([...reached, question, over, proceedsWithout('2026-03-10T09:00')], start);
    expect(waiting(life)).toEqual([`LIAISON ${province}`]);
    expect(await take(life, proceedsWithout('2026-03-10T09:30'))).toMatchObject({ code: 'DETAIL_REQUIRED', facts: { field: 'details.feeVnd' } }); // prettier-ignore
  });
});

describe('NĐ 61/2018 Đ12.2: the lateness is whose the days were', () => {
  /** Of a dossier of five days, due on 9 March. */
  const lateBy = async (...steps: readonly Step[]) => {
    const life = await lived([...online.examined, ...steps], startOf(5, { channel: 'ONLINE' }));
    const ready = life.events.find(({ kind }) => kind === 'RESULT_READY');
    const { late } = ready as unknown as { late: { minutes: number; shares: { unit: string; lateMinutes: number }[] } };
    return Object.fromEntries(late.shares.filter(({ lateMinutes }) => lateMinutes > 0).map(({ unit, lateMinutes }) => [unit, lateMinutes])); // prettier-ignore
  };
  const toTheDesk = (day: string) => [proposesResult(`${day}T14:00`), signs(`${day}T14:00`), issuesResult(`${day}T14:00`)]; // prettier-ignore
  const ask = consults('2026-03-03T09:00', { details: { consult: [{ unit: province, limit: days(4) }] } });

  test('the ministry’s that answered too late, and none of the province’s, which answered at once', async () => {
    const shares = await lateBy(
      ask,
      asksOn('2026-03-03T10:00', 2),
      answers('2026-03-12T14:00', { by: ministry }),
      answers('2026-03-12T14:00'),
      ...toTheDesk('2026-03-12'),
    );
    expect(Object.keys(shares)).toEqual([center]);
  });

  test('the province’s that kept it, and none of the ministry’s, which kept its days', async () => {
    const shares = await lateBy(
      ask,
      asksOn('2026-03-03T10:00', 2),
      answers('2026-03-04T10:00', { by: ministry }),
      answers('2026-03-12T14:00'),
      ...toTheDesk('2026-03-12'),
    );
    expect(Object.keys(shares)).toEqual([province]);
  });
});
