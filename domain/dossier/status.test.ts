import { withTerms } from '../../test/dossiers';
import { dossier, lived } from '../../test/dossier-specification';
import { places, standingAt } from '../../test/places';
import {
  accepts,
  asksForSupplement,
  confirmsStop,
  confirmsWithdrawal,
  findsIncomplete,
  handedIn,
  handsOver,
  issuesResult,
  online,
  ordersStop,
  paymentNoticed,
  proposesRefusal,
  proposesResult,
  recallsResult,
  redirects,
  refusesReception,
  returnsResult,
  returnsToDesk,
  sendsBack,
  sendsSlip,
  signs,
  supplements,
  takesOver,
  timePasses,
  withdraws,
  type Step,
} from '../../test/steps';
import { publicStatus, statusLabels } from './status';
import type { TaskKind } from './task';

const submitted = [handedIn('2026-03-02T08:00')];
const accepted = [...submitted, accepts('2026-03-02T09:00')];
const handedOver = [...accepted, handsOver('2026-03-02T10:00')];
const examined = [...handedOver, takesOver('2026-03-02T10:30')];
const proposed = [...examined, proposesResult('2026-03-03T08:00')];
const refusalProposed = [...examined, proposesRefusal('2026-03-03T08:00')];
const issue = [signs('2026-03-03T09:00'), issuesResult('2026-03-03T10:00')];
const askedAtReception = [...submitted, asksForSupplement('2026-03-02T09:00')];

test.each<[number, string, readonly Step[]]>([
  [1, 'handed in, not yet checked', submitted],
  [5, 'asked for supplement at reception', askedAtReception],
  [1, 'supplemented, to be checked anew', [...askedAtReception, supplements('2026-03-02T10:00')]],
  [2, 'accepted, with a receipt', accepted],
  [3, 'refused at reception', [...submitted, refusesReception('2026-03-02T09:00')]],
  [3, 'sent to another authority', [...submitted, redirects('2026-03-02T09:00')]],
  [4, 'handed to the specialist unit', handedOver],
  [2, 'given back to the desk', [...handedOver, returnsToDesk('2026-03-02T11:00')]],
  [
    8,
    'given back, and another authority’s after all: it had been received',
    [...handedOver, returnsToDesk('2026-03-02T11:00'), redirects('2026-03-02T13:30')],
  ],
  [4, 'taken over', examined],
  [4, 'the slip not yet sent', [...examined, findsIncomplete('2026-03-02T11:00')]],
  [5, 'the slip sent', [...examined, findsIncomplete('2026-03-02T11:00'), sendsSlip('2026-03-02T11:10')]],
  [4, 'waiting for a signature', proposed],
  [4, 'waiting for the signature under a refusal: nothing is decided yet', refusalProposed],
  [4, 'sent back', [...proposed, sendsBack('2026-03-03T09:00')]],
  [4, 'signed, not yet at the desk', [...proposed, issue[0]!]],
  [4, 'overdue', [...examined, timePasses('2026-03-20T00:00')]],
  [9, 'the result waits at the desk', [...proposed, ...issue]],
  [4, 'recalled', [...proposed, ...issue, recallsResult('2026-03-03T11:00')]],
  [8, 'the refusal waits at the desk', [...refusalProposed, ...issue]],
  [10, 'the result is returned', [...proposed, ...issue, returnsResult('2026-03-03T11:00')]],
  [8, 'refused in substance', [...refusalProposed, ...issue, returnsResult('2026-03-03T11:00')]],
  [7, 'the applicant wants it back', [...examined, withdraws('2026-03-03T09:00')]],
  [8, 'withdrawn', [...examined, withdraws('2026-03-03T09:00'), confirmsWithdrawal('2026-03-03T10:00')]],
  [8, 'to be stopped', [...examined, ordersStop('2026-03-03T09:00')]],
  [8, 'stopped', [...examined, ordersStop('2026-03-03T09:00'), confirmsStop('2026-03-03T10:00')]],
])('TT 21/2023 Đ5, Hòa Bình Đ9.2: status %i when %s', async (status, _when, steps) => {
  expect(publicStatus((await lived(steps)).state)).toBe(status);
});

const whileAt: Readonly<Record<TaskKind, number>> = {
  ...{ RECEPTION_CHECK: 1, HANDOFF: 2, REFUND: 3, SUPPLEMENT: 5, PAYMENT: 6, WITHDRAWAL: 7, STOP_NOTICE: 8 },
  ...{
    TAKING_OVER: 4,
    EXAMINATION: 4,
    SUPPLEMENT_NOTICE: 4,
    VERIFICATION: 4,
    LIAISON: 4,
    LIAISON_QUESTION: 4,
    PART: 4,
  },
  ...{ DRAFT_CONFIRMATION: 4, APPROVAL: 4, RESULT_HANDOFF: 4, RETURN: 9, POSTAL_DELIVERY: 9 },
};

test.each(Object.entries(whileAt))(
  'Hòa Bình Đ9.1: at each step its status: while %s waits %i',
  async (kind, status) => {
    const { state } = await standingAt(places[kind as TaskKind]);
    expect(publicStatus(state)).toBe(status);
  },
);

test('every one of the ten is some step’s, or an end’s', () => {
  expect(new Set([...Object.values(whileAt), 10])).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
});

test('law.md §5.1: what was handed in and is not yet paid waits for money, not for the desk', () =>
  dossier(5, withTerms({ fee: { when: 'AT_SUBMISSION', amountVnd: 1, refund: 'NEVER', clock: 'PAUSE' } }))
    .given()
    .when(handedIn('2026-03-02T08:00'))
    .leaves({ status: 6 }));

test('law.md §5.1: a result returned is returned, though money that was not owed is still to go back', () =>
  dossier(5, { channel: 'ONLINE' })
    .given(
      ...[...online.examined, paymentNoticed('2026-03-02T11:00'), proposesResult('2026-03-03T08:00')],
      ...[signs('2026-03-03T09:00'), issuesResult('2026-03-03T10:00')],
    )
    .when(returnsResult('2026-03-03T11:00'))
    .leaves({ status: 10, openTasks: [{ kind: 'REFUND' }] }));

test('the national names of the statuses (law.md §5.1)', () => {
  expect(Object.fromEntries(Object.entries(statusLabels).map(([code, { vi }]) => [code, vi]))).toEqual({
    1: 'Mới đăng ký',
    2: 'Được tiếp nhận',
    3: 'Không được tiếp nhận',
    4: 'Đang xử lý',
    5: 'Yêu cầu bổ sung giấy tờ',
    6: 'Yêu cầu thực hiện nghĩa vụ tài chính',
    7: 'Công dân yêu cầu rút hồ sơ',
    8: 'Dừng xử lý',
    9: 'Đã xử lý xong',
    10: 'Đã trả kết quả',
  });
});
