import type { LimitUnit } from '../clock/limit';
import { doubts } from './doubts';
import type { Channel } from './procedure';
import type { PublishedChannel } from './published-entry';

const row = (
  channel: Channel,
  amount: number | null,
  unit: LimitUnit = 'WORKING_DAY',
  feeAndNote = 'Miễn phí',
): PublishedChannel => ({
  channel,
  limit: amount === null ? null : { amount, unit },
  feeAndNote,
});

test('the same limit on every channel leaves no doubt, also when a channel is listed once for each case', () => {
  expect(doubts([row('DIRECT', 5), row('ONLINE', 5), row('POSTAL', 5)], '')).toEqual([]);
  expect(doubts([row('DIRECT', 5), row('DIRECT', 5)], '')).toEqual([]);
});

test('no channel, no limit, and a case without a limit are told apart', () => {
  expect(doubts([], '')).toEqual(['NO_CHANNEL']);
  expect(doubts([row('DIRECT', null), row('ONLINE', null)], '')).toEqual(['NO_LIMIT']);
  expect(doubts([row('DIRECT', null), row('DIRECT', 29)], '')).toEqual(['CHANNEL_WITHOUT_LIMIT']);
});

test('one channel with two limits belongs to two cases', () => {
  expect(doubts([row('DIRECT', 5), row('DIRECT', 10)], '')).toEqual(['CHANNEL_LIMITS_DISAGREE']);
});

test('a limit of zero, a negative or a fractional one is no limit', () => {
  for (const amount of [0, -3, 1.5]) expect(doubts([row('DIRECT', amount)], '')).toEqual(['LIMIT_NOT_WHOLE']);
});

describe('a difference between channels', () => {
  test('is believed where online is the shortest of all, by no more than half', () => {
    expect(doubts([row('ONLINE', 17), row('POSTAL', 20), row('DIRECT', 27)], '')).toEqual([]);
    expect(doubts([row('ONLINE', 1), row('DIRECT', 2)], '')).toEqual([]);
  });

  test.each([
    ['paper quicker than online', [row('ONLINE', 20), row('POSTAL', 20), row('DIRECT', 15)]],
    ['online no quicker than the post', [row('ONLINE', 15), row('POSTAL', 15), row('DIRECT', 25)]],
    ['online less than half of paper', [row('ONLINE', 3), row('DIRECT', 10)]],
    ['two paper channels, and no online one to explain it', [row('POSTAL', 30), row('DIRECT', 20)]],
    ['days of two kinds, which no one can compare surely', [row('ONLINE', 10), row('DIRECT', 14, 'CALENDAR_DAY')]],
  ])('is not believed: %s', (_why, rows) => {
    expect(doubts(rows, '')).toEqual(['CHANNELS_DISAGREE']);
  });

  test('is not believed where the steps name both figures: they belong to cases', () => {
    const steps = 'Trong thời hạn 35 ngày (đối với nhóm A), 25 ngày (đối với nhóm B), kể từ ngày nhận đủ hồ sơ hợp lệ';
    const rows = [row('ONLINE', 25, 'CALENDAR_DAY'), row('DIRECT', 35, 'CALENDAR_DAY')];
    expect(doubts(rows, steps)).toEqual(['CHANNELS_DISAGREE']);
    expect(doubts(rows, 'Trong thời hạn 25 ngày kể từ ngày nhận đủ hồ sơ hợp lệ')).toEqual([]);
  });
});

describe('the note beside a limit', () => {
  const note = (text: string) => doubts([row('DIRECT', 7, 'CALENDAR_DAY', text)], '');

  test('contradicts it by the same figure in another kind of day', () => {
    expect(note('07 ngày làm việc, kể từ ngày nhận đủ hồ sơ (Sở: 03 ngày; xã: 04 ngày)')).toEqual([
      'NOTE_CONTRADICTS_LIMIT',
    ]);
  });

  test('contradicts it by another figure, where that is its only one', () => {
    expect(note('Miễn phí20 ngày, kể từ ngày nhận đủ hồ sơ theo quy định')).toEqual(['NOTE_CONTRADICTS_LIMIT']);
  });

  test('agrees where it names the limit, and proves nothing where it lists other cases or counts from another event', () => {
    expect(note('05 ngày hoặc 07 ngày kể từ ngày nhận đủ hồ sơ')).toEqual([]);
    expect(note('thẩm định 03 ngày; trả kết quả 02 ngày kể từ ngày nhận đủ hồ sơ')).toEqual([]);
    expect(note('30 ngày kể từ ngày có kết quả thẩm định')).toEqual([]);
  });
});
