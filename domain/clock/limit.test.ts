import { refused } from '../../test/refused';
import { clockOf, startClock } from './commands';
import { dueOf } from './due';
import { checkedLimit, isHourBased, limitUnits, parseLimit, type Limit } from './limit';
import { vn } from '../../test/clock/given';

test.each([0, -1, 1.5, NaN, 1e9, Infinity, 10_001])('a limit of %s is refused wherever it comes in', amount => {
  const limit: Limit = { amount, unit: 'WORKING_DAY' };
  const refusal = { code: 'LIMIT_INVALID', facts: { amount: String(amount), unit: 'WORKING_DAY', largest: 10_000 } };
  expect(refused(() => checkedLimit(limit))).toEqual(refusal);
  expect(refused(() => clockOf(limit))).toEqual(refusal);
  expect(refused(() => startClock(limit, 0))).toEqual(refusal);
  expect(refused(() => dueOf(vn, 0, limit))).toEqual(refusal);
});

test('a unit that is none is refused', () =>
  expect(refused(() => checkedLimit({ amount: 1, unit: 'WEEK' as never }))).toMatchObject({
    code: 'LIMIT_INVALID',
    facts: { unit: 'WEEK' },
  }));

test.each(limitUnits)('one and ten thousand %s are limits', unit => {
  expect(checkedLimit({ amount: 1, unit })).toEqual({ amount: 1, unit });
  expect(checkedLimit({ amount: 10_000, unit })).toEqual({ amount: 10_000, unit });
});

test('counting-rules 7: hours and half days are judged by instant', () =>
  expect(limitUnits.filter(isHourBased)).toEqual(['WORKING_HOUR', 'HALF_WORKING_DAY']));

test.each([
  ['5 WORKING_DAY', { amount: 5, unit: 'WORKING_DAY' }],
  ['  12   MONTH ', { amount: 12, unit: 'MONTH' }],
])('%j is read', (text, limit) => expect(parseLimit(text)).toEqual(limit));

test.each(['', '5', 'WORKING_DAY', '5 WORKING_DAYS', '-1 WORKING_DAY', '1.5 MONTH', '0 MONTH', '5 MONTH 2', '1e9 MONTH', '5WORKING_DAY', 'x5 MONTH', '5x MONTH'])(
  '%j is no limit', text => expect(refused(() => parseLimit(text)).code).toBe('LIMIT_INVALID')); // prettier-ignore

test('what was read wrongly is said', () =>
  expect(refused(() => parseLimit('năm ngày')).facts).toEqual({ text: 'năm ngày' }));
