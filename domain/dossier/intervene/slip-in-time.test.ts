import type { Fee } from '../../procedure/terms';
import { local, startOf, withTerms } from '../../../test/dossiers';
import { lived } from '../../../test/dossier-specification';
import {
  accepts,
  correctsEntry,
  findsIncomplete,
  handedIn,
  handsOver,
  paysCash,
  sendsSlip,
  supplements,
  type Step,
} from '../../../test/steps';
import { countingEntries } from '../counting-entries';

const fee: Fee = { when: 'AT_ACCEPTANCE', amountVnd: 50_000, refund: 'IF_NOT_PERFORMED', clock: 'PAUSE' };
const start = startOf(5, { channel: 'ONLINE', ...withTerms({ fee }) });
const submitted = handedIn('2026-03-02T08:00');

async function slipOf(steps: readonly Step[]) {
  const { state } = await lived(steps, start);
  const { due, overdue = false } = state.tasks.find(({ kind }) => kind === 'SUPPLEMENT_NOTICE')!;
  return { date: due!.date, overdue };
}
async function corrected(steps: readonly Step[], action: string, truly: string): Promise<readonly Step[]> {
  const { state } = await lived(steps, start);
  const { named } = countingEntries(state).find(entry => entry.action === action)!;
  return [...steps, correctsEntry('2026-03-10T09:00', { details: { corrects: named, trueTime: local(truly) } })];
}

describe('NĐ 61/2018 Đ19.4: whether the slip went out in time, once an entry before it has another time', () => {
  // Accepted on Monday 2 March, the clock stands for the fee until Wednesday; three working days of it end on Monday.
  const sent = [
    submitted,
    accepts('2026-03-02T10:00'),
    paysCash('2026-03-04T10:00'),
    handsOver('2026-03-04T11:00'),
    findsIncomplete('2026-03-05T09:00'),
    sendsSlip('2026-03-06T10:00'),
  ];
  const inTime = { date: '2026-03-09', overdue: false };

  test('NĐ 61/2018 Đ19.4: the limit has begun anew since: the days of the slip stood for the fee all the same', async () => {
    const given = [...sent, supplements('2026-03-09T10:00')];
    expect(await slipOf(given)).toEqual(inTime);
    expect(await slipOf(await corrected(given, 'ACCEPT', '2026-03-02T09:50'))).toEqual(inTime);
  });

  test('NĐ 61/2018 Đ22.1: the fee was paid later than entered: it was not late, as if entered so at once', async () => {
    const early = [
      submitted,
      accepts('2026-03-02T10:00'),
      paysCash('2026-03-02T11:00'),
      handsOver('2026-03-04T11:00'),
      findsIncomplete('2026-03-05T09:00'),
      sendsSlip('2026-03-06T10:00'),
    ];
    expect(await slipOf(early)).toEqual({ date: '2026-03-05', overdue: true });
    expect(await slipOf(await corrected(early, 'RECORD_PAYMENT', '2026-03-04T10:00'))).toEqual(inTime);
    expect(await slipOf(await corrected([...early, supplements('2026-03-09T10:00')], 'RECORD_PAYMENT', '2026-03-04T10:00'))).toEqual(inTime); // prettier-ignore
  });

  test('NĐ 61/2018 Đ22.1: or earlier: it was late', async () =>
    expect(await slipOf(await corrected(sent, 'RECORD_PAYMENT', '2026-03-02T11:00'))).toEqual({
      date: '2026-03-05',
      overdue: true,
    }));

  test('NĐ 61/2018 Đ19.4: what stands since it went out has no say in it', async () => {
    const given = [...sent, supplements('2026-03-09T10:00')];
    for (const [action, truly] of [
      ['SEND_SUPPLEMENT_NOTICE', '2026-03-06T15:00'],
      ['SUPPLEMENT', '2026-03-09T15:00'],
    ] as const)
      expect(await slipOf(await corrected(given, action, truly))).toEqual(inTime);
  });
});
