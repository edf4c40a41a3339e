import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asPublishedEntry } from './published-entry';
import { readProcedure } from './read-procedure';
import { asReview, concerns, settle } from './review';

const entry = asPublishedEntry({
  ...{
    code: '1.004873',
    name: 'Cấp Giấy xác nhận tình trạng hôn nhân',
    decision: '163/QĐ-BTP',
    sector: 'Hộ tịch',
    kind: '',
  },
  ...{
    levels: ['Cấp xã'],
    applicants: [],
    performingAgency: '',
    coordinatingAgency: '',
    delegatedAgency: '',
    result: '',
  },
  ...{ componentsText: '', stepsText: '', requirementsText: '', channels: [] },
});
const as = { version: 1, source: 'test' };
const threeDays = { amount: 3, unit: 'WORKING_DAY' };
const published = {
  ...{ code: '1.004873', version: 1, decision: '163/QĐ-BTP', settledBy: 'Nguyễn Thị A', settledOn: '2026-11-22' },
  channels: { DIRECT: { limit: threeDays } },
  grounds: [{ source: 'NĐ 123/2015/NĐ-CP Đ22.3', quote: 'Trong thời hạn 03 ngày làm việc', certainty: 'READ' }],
};
const review = asReview(published);

test('a review removes the reasons that it settles and opens the channels that it names', () => {
  const held = readProcedure(entry, as);
  expect(held.reasons).toEqual(['NO_CHANNEL']);
  const settled = settle(held, entry, review);
  expect(settled.reasons).toEqual([]);
  expect(settled.procedure.channels).toEqual({ DIRECT: { limit: threeDays, feeNote: null } });
});

test('a review holds for later versions of the same decision, not for another decision or an earlier version', () => {
  const reading = readProcedure(entry, { ...as, version: 2 });
  expect(concerns(review, reading)).toBe(true);
  expect(concerns({ ...review, version: 3 }, reading)).toBe(false);
  expect(concerns(review, readProcedure({ ...entry, decision: '200/QĐ-BTP' }, as))).toBe(false);
  expect(concerns({ ...review, code: '1.000894' }, reading)).toBe(false);
});

test('what is open cannot be changed by a review', () => {
  const open = { ...entry, channels: [{ channel: 'ONLINE', limit: threeDays, feeAndNote: '' }] };
  const reading = readProcedure(asPublishedEntry(open), as);
  expect(() => settle(reading, entry, review)).toThrow('REVIEW_NOT_NEEDED');
});

test.each([
  ['channels', { channels: {} }],
  ['channels', { channels: { FAX: { limit: threeDays } } }],
  ['channels', { channels: { DIRECT: { limit: { amount: 1.5, unit: 'WORKING_DAY' } } } }],
  ['channels', { channels: { DIRECT: {} } }],
  ['decision', { decision: '' }],
  ['settledBy', { settledBy: ' ' }],
  ['grounds', { grounds: [] }],
  ['grounds', { grounds: [{ source: 'x', quote: 'y', certainty: 'SURE' }] }],
  ['settledOn', { settledOn: '22/11/2026' }],
  ['version', { version: 0 }],
])('a review with a wrong %s is refused by name', (field, wrong) => {
  expect(() => asReview({ ...published, ...wrong })).toThrow(new RegExp(`^REVIEW_INVALID: .*"field":"${field}"`));
});

test('the reviews shipped with the project are well formed, and settle 1.004873 at the counter and online', () => {
  const shipped = JSON.parse(readFileSync(join(__dirname, '../../data/catalogue/reviews.json'), 'utf8')) as unknown[];
  const ofMaritalStatus = shipped.map(asReview).find(({ code }) => code === '1.004873');
  expect(ofMaritalStatus?.channels).toEqual({ DIRECT: { limit: threeDays }, ONLINE: { limit: threeDays } });
});
