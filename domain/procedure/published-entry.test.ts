import { asPublishedEntry } from './published-entry';

const entry = {
  channels: [{ channel: 'ONLINE', limit: { amount: 3, unit: 'WORKING_DAY' }, feeAndNote: 'Miễn phí' }],
  ...{
    code: '1.000236',
    name: 'Đăng ký tài khoản điện tử',
    decision: '5568/QĐ-BCA',
    sector: 'Quản lý xuất nhập cảnh',
    kind: '',
  },
  ...{
    levels: ['Cấp bộ'],
    applicants: ['Doanh nghiệp'],
    performingAgency: '',
    coordinatingAgency: '',
    delegatedAgency: '',
  },
  ...{ result: '', componentsText: '', stepsText: '', requirementsText: '' },
};

test('equal entries are equal as JSON, whatever the order of their fields and whatever else they carry', () => {
  const otherOrder = Object.fromEntries([['crawledAt', 'today'], ...Object.entries(entry).reverse()]);
  expect(JSON.stringify(asPublishedEntry(otherOrder))).toBe(JSON.stringify(asPublishedEntry(entry)));
});

test.each([
  ['code', { code: '1.23' }],
  ['name', { name: '' }],
  ['stepsText', { stepsText: null }],
  ['levels', { levels: 'Cấp bộ' }],
  ['applicants', { applicants: [1] }],
  ['channels', { channels: undefined }],
  ['channels', { channels: [{ channel: 'FAX', limit: null, feeAndNote: '' }] }],
  ['channels', { channels: [{ channel: 'ONLINE', limit: { amount: 3, unit: 'WEEK' }, feeAndNote: '' }] }],
])('an entry with a wrong %s is refused by name', (field, wrong) => {
  expect(() => asPublishedEntry({ ...entry, ...wrong })).toThrow(
    new RegExp(`^CATALOGUE_ENTRY_INVALID: .*"field":"${field}"`),
  );
});

test('what is no object is refused', () => {
  expect(() => asPublishedEntry(null)).toThrow('CATALOGUE_ENTRY_INVALID');
});
