import type { Fee } from '../../procedure/terms';
import { local, startOf, withTerms } from '../../../test/dossiers';
import { dossier, lived } from '../../../test/dossier-specification';
import {
  accepts,
  correctsEntry,
  ground,
  online,
  paymentNoticed,
  paysCash,
  proposesResult,
  signs,
  waivesFee,
  type Step,
} from '../../../test/steps';

const fee: Fee = { when: 'AFTER_ASSESSMENT', amountVnd: 50_000, refund: 'IF_NOT_PERFORMED', clock: 'PAUSE' };
const law = { channel: 'ONLINE', ...withTerms({ fee }) } as const;
const start = startOf(5, law);
const asked = [...online.examined, proposesResult('2026-03-03T09:00')];

async function corrected(steps: readonly Step[], of: string, truly: string, at: string, from = start) {
  const { state } = await lived(steps, from);
  const { acts, tasks } = state;
  const paid = acts.findLast(act => tasks.some(({ id, ended }) => id === act.task && ended?.action === of))!;
  return correctsEntry(at, { details: { corrects: paid.seq, trueTime: local(truly) } });
}

describe('NĐ 61/2018 Đ22, Đ5.1.c: the true time of the payment', () => {
  test('NĐ 61/2018 Đ22.1: the clock goes on when it was truly paid', async () => {
    const entered = [...asked, paysCash('2026-03-10T10:00')];
    const given = dossier(5, law).given(...entered);
    await given
      .when(await corrected(entered, 'RECORD_PAYMENT', '2026-03-04T10:00', '2026-03-10T11:00'))
      .leaves({ due: { date: '2026-03-10' }, openTasks: [{ openedAt: local('2026-03-04T10:00') }] });
    const { state } = await lived([...asked, paysCash('2026-03-10T10:00', { legalAt: '2026-03-04T10:00' })], start);
    expect(state.due).toMatchObject({ date: '2026-03-10' });
  });

  test('NĐ 61/2018 Đ22.1.c: and so of what the payment system told', async () => {
    const entered = [...asked, paymentNoticed('2026-03-10T10:00')];
    await dossier(5, law)
      .given(...entered)
      .when(await corrected(entered, 'PAYMENT_RECEIVED', '2026-03-04T10:00', '2026-03-10T11:00'))
      .leaves({ due: { date: '2026-03-10' } });
  });

  test('Gia Lai Đ14.2: not before it was asked for, nor after what followed', async () => {
    const entered = [...asked, paysCash('2026-03-04T10:00'), signs('2026-03-06T10:00')];
    await dossier(5, law)
      .given(...entered)
      .when(await corrected(entered, 'RECORD_PAYMENT', '2026-03-02T10:00', '2026-03-10T11:00'))
      .refused('ACTION_NOT_OPEN', { from: local('2026-03-03T09:00'), to: local('2026-03-06T10:00') });
  });

  test('NĐ 61/2018 Đ17.1: paid at submission: the desk’s check counts from it', async () => {
    const law = { channel: 'ONLINE', ...withTerms({ fee: { ...fee, when: 'AT_SUBMISSION' } }) } as const;
    const entered = [online.handedIn[0], paysCash('2026-03-05T10:00')];
    const truly = await corrected(entered, 'RECORD_PAYMENT', '2026-03-03T08:00', '2026-03-05T11:00', startOf(5, law));
    const given = dossier(5, law).given(...entered);
    await given.when(truly).leaves({
      openTasks: [{ kind: 'RECEPTION_CHECK', openedAt: local('2026-03-03T08:00'), due: { at: local('2026-03-04T08:30') } }], // prettier-ignore
    });
    await dossier(5, law)
      .given(...entered, truly)
      .when(accepts('2026-03-05T12:00', { legalAt: '2026-03-03T09:00' }))
      .leaves({ acceptedAt: local('2026-03-03T09:00') });
  });

  test('NĐ 61/2018 Đ22.1, Luật Phí và lệ phí 2015 Đ10: nothing is left to pay: the clock goes on when it was truly waived', async () => {
    const law = { channel: 'ONLINE', ...withTerms({ fee: { ...fee, when: 'AT_ACCEPTANCE' } }) } as const;
    const waiver = waivesFee('2026-03-05T10:00');
    const entered = [...online.accepted, waiver];
    const { events, state } = await lived(entered, startOf(5, law));
    const { seq } = events.find(({ kind }) => kind === 'FEE_WAIVED')!;
    expect(state.due).toMatchObject({ date: '2026-03-12' });
    const truly = (at: string) =>
      correctsEntry('2026-03-05T11:00', { details: { corrects: seq, trueTime: local(at) } });
    await dossier(5, law)
      .given(...entered)
      .when(truly('2026-03-03T10:00'))
      .leaves({ due: { date: '2026-03-10' }, openTasks: [{ openedAt: local('2026-03-03T10:00') }] });
    await dossier(5, law)
      .given(...entered)
      .when(truly('2026-03-02T09:59'))
      .refused('ACTION_NOT_OPEN', { from: local('2026-03-02T10:00'), to: local('2026-03-05T11:00') });
    const atOnce = [...online.accepted, { ...waiver, legalAt: local('2026-03-03T10:00') }];
    expect((await lived([...entered, truly('2026-03-03T10:00')], startOf(5, law))).state.due).toEqual(
      (await lived(atOnce, startOf(5, law))).state.due,
    );
  });

  test('NĐ 61/2018 Đ22.1: only reduced, it is still waited for, and nothing counts from that', async () => {
    const law = { channel: 'ONLINE', ...withTerms({ fee: { ...fee, when: 'AT_ACCEPTANCE' } }) } as const;
    const reduced = [...online.accepted, waivesFee('2026-03-05T10:00', { details: { ground, amountVnd: 20_000 } })];
    const { events } = await lived(reduced, startOf(5, law));
    const { seq } = events.find(({ kind }) => kind === 'FEE_WAIVED')!;
    await dossier(5, law)
      .given(...reduced)
      .when(correctsEntry('2026-03-05T11:00', { details: { corrects: seq, trueTime: local('2026-03-03T10:00') } }))
      .refused('ACTION_NOT_OPEN', { because: 'NOTHING_COUNTS_FROM_THAT_ENTRY' });
  });
});
