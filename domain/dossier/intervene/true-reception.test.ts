import type { Fee } from '../../procedure/terms';
import { local, startOf, withTerms } from '../../../test/dossiers';
import { dossier, lived } from '../../../test/dossier-specification';
import {
  accepts,
  asksForSupplement,
  correctsEntry,
  findsIncomplete,
  handedIn,
  handsOver,
  paysCash,
  sendsSlip,
  supplements,
  takesOver,
  timePasses,
  type ActStep,
  type Step,
} from '../../../test/steps';
import type { Start } from '../start';

const accepted = async (steps: readonly Step[], start: Start): Promise<number> =>
  (await lived(steps, start)).state.acceptedSeq!;
const truly = (corrects: number, at: string, to: string): ActStep =>
  correctsEntry(at, { details: { corrects, trueTime: local(to) } });

const atAcceptance: Fee = { when: 'AT_ACCEPTANCE', amountVnd: 50_000, refund: 'IF_NOT_PERFORMED', clock: 'PAUSE' };
const paper = startOf(5);
const submitted = handedIn('2026-03-02T08:00');

describe('NĐ 61/2018 Đ5.1.c: what began with the reception began at its true time', () => {
  const law = withTerms({ fee: atAcceptance });
  const priced = startOf(5, law);

  test('NĐ 61/2018 Đ22.1: the clock stood for the fee from the true reception on', async () => {
    const entered = [submitted, accepts('2026-03-05T10:00'), paysCash('2026-03-06T10:00')];
    const seq = await accepted(entered, priced);
    await dossier(5, law)
      .given(...entered)
      .when(truly(seq, '2026-03-06T11:00', '2026-03-02T10:00'))
      .leaves({ due: { date: '2026-03-13' } });
    const atOnce = await lived(
      [submitted, accepts('2026-03-05T10:00', { legalAt: '2026-03-02T10:00' }), paysCash('2026-03-06T10:00')],
      priced,
    );
    expect(atOnce.state.due).toMatchObject({ date: '2026-03-13' });
  });

  test('NĐ 61/2018 Đ22.1: to a later time while the fee is waited for: what waits has no say in it', async () => {
    const entered = [submitted, accepts('2026-03-02T10:00')];
    const seq = await accepted(entered, priced);
    await dossier(5, law)
      .given(...entered)
      .when(truly(seq, '2026-03-04T09:00', '2026-03-03T10:00'))
      .leaves({
        suspended: { since: local('2026-03-03T10:00') },
        openTasks: [{ kind: 'PAYMENT', openedAt: local('2026-03-03T10:00') }],
      });
  });

  test('NĐ 61/2018 Đ18.2: and the desk’s time to hand over on paper runs from it', async () => {
    const entered = [submitted, accepts('2026-03-02T16:00')];
    const seq = await accepted(entered, paper);
    const given = dossier(5).given(...entered);
    await given.when(truly(seq, '2026-03-02T16:30', '2026-03-02T10:00')).leaves({
      openTasks: [{ kind: 'HANDOFF', openedAt: local('2026-03-02T10:00'), due: { at: local('2026-03-02T17:00') } }],
    });
    await given
      .when(truly(seq, '2026-03-02T16:30', '2026-03-02T10:00'))
      .tells({ tasks: [{ task: 't2', due: { date: '2026-03-02' } }] });
  });

  test('NĐ 61/2018 Đ18.2: handed over already: whether that was in time is judged by it', async () => {
    const entered = [submitted, accepts('2026-03-02T16:00'), handsOver('2026-03-03T09:00')];
    const seq = await accepted(entered, paper);
    const { state } = await lived([...entered, truly(seq, '2026-03-03T10:00', '2026-03-02T10:00')], paper);
    expect(state.tasks[1]).toMatchObject({ kind: 'HANDOFF', due: { date: '2026-03-02' }, overdue: true });
    const back = truly(seq, '2026-03-03T11:00', '2026-03-02T16:00');
    const again = await lived([...entered, truly(seq, '2026-03-03T10:00', '2026-03-02T10:00'), back], paper);
    expect(again.state.tasks[1]).not.toHaveProperty('overdue');
  });

  test('NĐ 61/2018 Đ17.1: a check that was in time by it was not overdue', async () => {
    const entered = [submitted, timePasses('2026-03-03T00:00'), accepts('2026-03-04T10:00')];
    const seq = await accepted(entered, paper);
    const wrong = await lived(entered, paper);
    expect(wrong.state.tasks[0]).toMatchObject({ kind: 'RECEPTION_CHECK', overdue: true });
    const { state } = await lived([...entered, truly(seq, '2026-03-04T11:00', '2026-03-02T09:00')], paper);
    expect(state.tasks[0]).toMatchObject({ ended: { at: local('2026-03-02T09:00') } });
    expect(state.tasks[0]).not.toHaveProperty('overdue');
  });

  test('NĐ 61/2018 Đ19.4: the slip that waits to be sent is due, and late, by it', async () => {
    const law = { channel: 'ONLINE' } as const;
    const entered = [
      submitted,
      accepts('2026-03-04T10:00'),
      handsOver('2026-03-04T10:30'),
      findsIncomplete('2026-03-05T10:00'),
    ];
    const corrected = truly(await accepted(entered, startOf(5, law)), '2026-03-05T11:00', '2026-03-02T10:00');
    const given = dossier(5, law).given(...entered, corrected);
    await given.when(timePasses('2026-03-06T07:00')).leaves({
      openTasks: [{ kind: 'SUPPLEMENT_NOTICE', due: { date: '2026-03-05' }, overdue: true }],
    });
    await given.when(sendsSlip('2026-03-06T09:00')).tells({ kind: 'SUPPLEMENT_REQUESTED', late: true });
  });

  test('Gia Lai Đ14.2: what was asked for at the same instant by a later entry is not of the reception', async () => {
    const law = { channel: 'ONLINE' } as const;
    const at = { legalAt: '2026-03-03T10:00' };
    const entered = [
      submitted,
      accepts('2026-03-04T10:00', at),
      handsOver('2026-03-04T10:00', at),
      findsIncomplete('2026-03-04T10:00', at),
      sendsSlip('2026-03-04T10:00', at),
    ];
    const seq = await accepted(entered, startOf(5, law));
    await dossier(5, law)
      .given(...entered)
      .when(truly(seq, '2026-03-04T11:00', '2026-03-02T10:00'))
      .leaves({ acceptedAt: local('2026-03-02T10:00'), suspended: { since: local('2026-03-03T10:00') } });
  });

  test('Gia Lai Đ14.2: nor what began with a later entry', async () => {
    const entered = [
      submitted,
      accepts('2026-03-02T10:00'),
      handsOver('2026-03-02T10:30'),
      takesOver('2026-03-02T11:00'),
    ];
    const seq = await accepted(entered, paper);
    await dossier(5)
      .given(...entered)
      .when(truly(seq, '2026-03-02T14:00', '2026-03-02T09:00'))
      .leaves({ openTasks: [{ kind: 'EXAMINATION', openedAt: local('2026-03-02T11:00') }] });
  });
});

describe('Gia Lai Đ14.2: a reception is not before what was done until then', () => {
  test('NĐ 61/2018 Đ17.1.a: nor before the supplement that it had asked for', async () => {
    const entered = [
      submitted,
      asksForSupplement('2026-03-02T09:00'),
      supplements('2026-03-05T10:00'),
      accepts('2026-03-05T11:00'),
    ];
    const seq = await accepted(entered, paper);
    await dossier(5)
      .given(...entered)
      .when(truly(seq, '2026-03-05T14:00', '2026-03-02T08:30'))
      .refused('ACTION_NOT_OPEN', { because: 'TIME_OUT_OF_ORDER', from: local('2026-03-05T10:00') });
  });

  test('NĐ 61/2018 Đ22.1: nor before the payment', async () => {
    const law = withTerms({ fee: { ...atAcceptance, when: 'AT_SUBMISSION' } });
    const entered = [submitted, paysCash('2026-03-05T10:00'), accepts('2026-03-05T11:00')];
    const seq = await accepted(entered, startOf(5, law));
    await dossier(5, law)
      .given(...entered)
      .when(truly(seq, '2026-03-05T14:00', '2026-03-02T08:30'))
      .refused('ACTION_NOT_OPEN', { because: 'TIME_OUT_OF_ORDER', from: local('2026-03-05T10:00') });
  });
});

describe('QĐ 45/2016 Đ7.4: by post, where a supplement completed the dossier', () => {
  const law = { channel: 'POSTAL', minutesSignedAt: local('2026-03-02T08:00') } as const;
  const entered = [
    submitted,
    asksForSupplement('2026-03-02T09:00'),
    supplements('2026-03-06T10:00'),
    accepts('2026-03-06T11:00'),
  ];
  const given = dossier(5, law).given(...entered);

  test('QĐ 45/2016 Đ7.4: the desk’s acceptance is not before it, and moves no date that counts from it', async () => {
    const seq = await accepted(entered, startOf(5, law));
    await given
      .when(truly(seq, '2026-03-06T16:00', '2026-03-06T09:59'))
      .refused('ACTION_NOT_OPEN', { from: local('2026-03-06T10:00') });
    await given.when(truly(seq, '2026-03-06T16:00', '2026-03-06T15:30')).leaves({
      acceptedAt: local('2026-03-06T15:30'),
      due: { date: '2026-03-13' },
      openTasks: [{ kind: 'HANDOFF', due: { date: '2026-03-09' } }],
    });
  });

  test('QĐ 45/2016 Đ7.4: and the clock starts with the true time of the supplement', async () => {
    const { state } = await lived(entered, startOf(5, law));
    const supplement = state.acts.at(-2)!.seq;
    await given.when(truly(supplement, '2026-03-06T16:00', '2026-03-03T09:00')).leaves({ due: { date: '2026-03-10' } });
    const atOnce = await lived(
      [...entered.slice(0, 2), supplements('2026-03-06T10:00', { legalAt: '2026-03-03T09:00' }), ...entered.slice(3)],
      startOf(5, law),
    );
    expect(atOnce.state.due).toMatchObject({ date: '2026-03-10' });
  });

  test('QĐ 45/2016 Đ7.4: which at the counter starts with the acceptance, were it at the same instant', async () => {
    const together = [...entered.slice(0, 3), accepts('2026-03-06T11:00', { legalAt: '2026-03-06T10:00' })];
    const { state } = await lived(together, paper);
    await dossier(5)
      .given(...together)
      .when(truly(state.acts.at(-2)!.seq, '2026-03-06T16:00', '2026-03-03T09:00'))
      .leaves({ acceptedAt: local('2026-03-06T10:00'), due: { date: '2026-03-13' } });
  });
});
