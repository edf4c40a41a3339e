import { kindsOfApplicants, resultKinds, text, textOrNull } from './mend';

test('kinds of applicants split inside brackets or before a small letter are one kind again', () => {
  const parts = ['Tổ chức (không bao gồm doanh nghiệp', 'HTX)', 'Cán bộ', 'công chức', 'viên chức', 'Hợp tác xã'];
  expect(kindsOfApplicants(parts)).toEqual([
    'Tổ chức (không bao gồm doanh nghiệp, HTX)',
    'Cán bộ, công chức, viên chức',
    'Hợp tác xã',
  ]);
});

test('text has one spelling: decomposed letters become composed, runs of blanks one', () => {
  expect(text(' Hộ\t tịch '.normalize('NFD'))).toBe('Hộ tịch'.normalize('NFC'));
  expect(textOrNull('Không có thông tin')).toBeNull();
  expect(textOrNull('')).toBeNull();
});

test('results are read up to the captions of the page; a code that is cut short or of a local form is left out', () => {
  const published =
    'Giấy phépMã: KQ.G10.001148Thông báoMã: KQ.G10.00092Quyết địnhMã: KQ.H52.000004Từ khóaKhông có thông tinMô tả';
  expect(resultKinds(published)).toEqual([{ code: 'KQ.G10.001148', name: 'Giấy phép' }]);
  expect(resultKinds('Công văn. Từ khóaKhông có thông tin')).toEqual([]);
});
