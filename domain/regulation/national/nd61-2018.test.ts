import { formIds } from '../profile';
import { profileFor } from '../profile-for';

const nd61 = profileFor('2019-01-06');
const before = profileFor('2019-01-05');

test('NĐ 61/2018 Đ18: handed over the same day, or the next morning after 15:00', () => {
  expect(nd61.handoff).toBe('CUTOFF_15H');
  expect(nd61.unconfirmed).not.toContain('handoff');
  expect(nd61).not.toHaveProperty('handoffOfDecree');
});

test('NĐ 61/2018 Đ14.2: a desk receives for others what was assigned to it, and no assignment is known', () => {
  expect(nd61.receivesFor).toBe('NONE');
  expect(profileFor('2024-07-10', 'H28').receivesFor).toBe('NONE');
});

test('NĐ 45/2020 Đ11: an online dossier is checked within 8 working hours; others within ½ working day', () =>
  expect(nd61.receptionCheck).toEqual({
    ONLINE: { amount: 8, unit: 'WORKING_HOUR' },
    DIRECT: { amount: 1, unit: 'HALF_WORKING_DAY' },
    POSTAL: { amount: 1, unit: 'HALF_WORKING_DAY' },
  }));

test('NĐ 61/2018 Đ19.4, Đ19.9: what its own text says is confirmed', () =>
  expect(nd61.unconfirmed.filter(path => /^(supplement|apology|silence|postal|forms)/.test(path))).toEqual([]));

test('TT 01/2018 Đ9.1: six forms, none for stopping', () => {
  expect(Object.entries(nd61.forms).map(([id, { number, vi }]) => [id, number, vi])).toEqual([
    ['RECEIPT', '01', 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả'],
    ['SUPPLEMENT', '02', 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ'],
    ['REFUSAL', '03', 'Phiếu từ chối tiếp nhận giải quyết hồ sơ'],
    ['APOLOGY', '04', 'Phiếu xin lỗi và hẹn lại ngày trả kết quả'],
    ['CONTROL', '05', 'Phiếu kiểm soát quá trình giải quyết hồ sơ'],
    ['REGISTER', '06', 'Sổ theo dõi hồ sơ'],
  ]);
  expect(formIds.filter(id => !nd61.forms[id])).toEqual(['STOP']);
});

test('TT 01/2018 Đ23.1: before it there are no numbered forms; all dates are the same', () => {
  expect(before.forms).toEqual({});
  const { id: _id, name: _name, forms: _forms, serviceLevels: _levels, ...dates } = before;
  expect(nd61).toMatchObject(dates);
});

test('NĐ 43/2011, NĐ 42/2022 Đ11.1: the four levels, then the two of today', () => {
  const mapped = ({ serviceLevels }: typeof nd61) => serviceLevels.map(({ local, today }) => `${local} ${today}`);
  const four = ['mức độ 1 INFORMATION', 'mức độ 2 INFORMATION', 'mức độ 3 PARTIAL', 'mức độ 4 FULL'];
  expect(mapped(before)).toEqual(four);
  expect(mapped(nd61)).toEqual([...four, 'toàn trình FULL', 'một phần PARTIAL']);
});
