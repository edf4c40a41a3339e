import { formIds } from '../profile';
import { profileFor } from '../profile-for';

const nd118 = profileFor('2025-09-15');
const before = profileFor('2025-09-14');

test('NĐ 118/2025 Đ17: an online dossier is checked within 8 working hours of the system’s receipt', () =>
  expect(nd118.receptionCheck.ONLINE).toEqual({ amount: 8, unit: 'WORKING_HOUR' }));

test('NĐ 118/2025: at the counter and by post the check takes ½ working day', () => {
  expect(nd118.receptionCheck.DIRECT).toEqual({ amount: 1, unit: 'HALF_WORKING_DAY' });
  expect(nd118.receptionCheck.POSTAL).toEqual({ amount: 1, unit: 'HALF_WORKING_DAY' });
});

test('NĐ 118/2025: a desk receives for whichever agency of its province is competent, as far as is remembered', () => {
  expect(nd118.receivesFor).toBe('PROVINCE');
  expect(nd118.unconfirmed).toContain('receivesFor');
});

test('NĐ 118/2025 Đ18: the 15:00 rule is kept, as far as is remembered', () => {
  expect(nd118.handoff).toBe('CUTOFF_15H');
  expect(nd118.unconfirmed).toContain('handoff');
});

test('NĐ 118/2025: its text is not at hand, so nothing but its name is confirmed', () => {
  const { id: _id, name: _name, unconfirmed, ...values } = nd118;
  expect([...new Set(unconfirmed.map(path => path.split('.')[0]))].sort()).toEqual(Object.keys(values).sort());
  for (const part of ['receptionCheck', 'supplement', 'apology', 'postalReturn'] as const)
    for (const key of Object.keys(nd118[part])) expect(unconfirmed).toContain(`${part}.${key}`);
});

test('TT 03/2025 Phụ lục I: seven forms; 04 is renamed, 05 stops a dossier, control and register move on', () => {
  expect(formIds.map(id => nd118.forms[id]?.number)).toEqual(['01', '02', '03', '04', '05', '06', '07']);
  expect(nd118.forms.APOLOGY?.vi).toBe('Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết');
  expect(nd118.forms.STOP?.vi).toBe('Thông báo dừng giải quyết hồ sơ');
  expect(nd118.forms.CONTROL?.vi).toBe('Phiếu kiểm soát quá trình giải quyết hồ sơ');
  expect(nd118.forms.REGISTER?.vi).toBe('Sổ theo dõi hồ sơ');
});

test('TT 03/2025: before it was signed the forms of TT 01/2018 went on; all dates are the same', () => {
  expect(before.forms).toEqual(profileFor('2025-06-30').forms);
  expect(before.forms).not.toHaveProperty('STOP');
  const { id: _id, name: _name, forms: _forms, ...dates } = before;
  expect(nd118).toMatchObject(dates);
});

test('NĐ 42/2022 Đ11.1: full and partial', () =>
  expect(nd118.serviceLevels).toEqual([
    { local: 'toàn trình', today: 'FULL' },
    { local: 'một phần', today: 'PARTIAL' },
  ]));
