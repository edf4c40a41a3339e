import { statedLimits } from './stated-limits';

test.each([
  ['Trong thời hạn 05 (năm) ngày làm việc kể từ ngày nhận được hồ sơ đầy đủ', 5, 'WORKING_DAY', true],
  ['04 tháng kể từ ngày nhận đủ hồ sơ', 4, 'MONTH', true],
  ['tối đa không quá 20 ngày làm việc, kể từ ngày nộp đủ hồ sơ theo quy định', 20, 'WORKING_DAY', true],
  ['08 giờ làm việc, kể từ khi nhận đề nghị hủy', 8, 'WORKING_HOUR', false],
  ['tối đa 1,5 ngày', 1.5, 'CALENDAR_DAY', false],
])('%s', (text, amount, unit, fromReception) => {
  expect(statedLimits(text)).toEqual([{ amount, unit, fromReception }]);
});

test('a date is no duration', () => {
  expect(statedLimits('Thông tư ngày 05/02/2024; đến hết 30 tháng 6 năm 2026; từ ngày 30/6/2026')).toEqual([]);
});
