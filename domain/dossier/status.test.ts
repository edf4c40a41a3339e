import {
  accepts,
  handedIn,
  handsOver,
  issuesResult,
  lived,
  proposesRefusal,
  proposesResult,
  refusesReception,
  returnsResult,
  sendsBack,
  signs,
  type Step,
} from '../../test/dossier-specification';
import { publicStatus, statusLabels } from './status';

const submitted = [handedIn('2026-03-02T08:00')];
const accepted = [...submitted, accepts('2026-03-02T09:00')];
const handedOver = [...accepted, handsOver('2026-03-02T10:00')];
const proposed = [...handedOver, proposesResult('2026-03-03T08:00')];
const refusalProposed = [...handedOver, proposesRefusal('2026-03-03T08:00')];
const issue = [signs('2026-03-03T09:00'), issuesResult('2026-03-03T10:00')];

test.each<[number, string, Step[]]>([
  [1, 'handed in, not yet checked', submitted],
  [2, 'accepted, with a receipt', accepted],
  [3, 'refused at reception', [...submitted, refusesReception('2026-03-02T09:00')]],
  [4, 'handed to the specialist unit', handedOver],
  [4, 'waiting for a signature', proposed],
  [4, 'waiting for the signature under a refusal: nothing is decided yet', refusalProposed],
  [4, 'sent back', [...proposed, sendsBack('2026-03-03T09:00')]],
  [4, 'signed, not yet at the desk', [...proposed, issue[0]!]],
  [9, 'the result waits at the desk', [...proposed, ...issue]],
  [8, 'the refusal waits at the desk', [...refusalProposed, ...issue]],
  [10, 'the result is returned', [...proposed, ...issue, returnsResult('2026-03-03T11:00')]],
  [8, 'refused in substance', [...refusalProposed, ...issue, returnsResult('2026-03-03T11:00')]],
])('TT 21/2023/TT-BTTTT: status %i when %s', async (status, _when, steps) => {
  expect(publicStatus((await lived(steps)).state)).toBe(status);
});

test('the national names of the statuses (law.md §5.1)', () => {
  expect(Object.fromEntries(Object.entries(statusLabels).map(([code, { vi }]) => [code, vi]))).toEqual({
    1: 'Mới đăng ký',
    2: 'Được tiếp nhận',
    3: 'Không được tiếp nhận',
    4: 'Đang xử lý',
    8: 'Dừng xử lý',
    9: 'Đã xử lý xong',
    10: 'Đã trả kết quả',
  });
});
