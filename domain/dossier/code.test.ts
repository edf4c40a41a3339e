import { isDossierCode } from './code';

test.each(['H26.001-261125-0001', 'H26-261125-9999', '000.00.07.H56-190107-0001', 'H26.001-261125-12345'])(
  'NĐ 61/2018 Đ17.3, Hòa Bình Đ8: %s is the code of a dossier, which one may be asked for by',
  code => expect(isDossierCode(code)).toBe(true),
);

test.each([
  '',
  'H26.001-261125-001',
  'H26.001-20261125-0001',
  'H26.001 261125 0001',
  'h26.001-261125-0001',
  'H26.001-261125-0001\n',
  `H26${'.001'.repeat(20)}-261125-0001`,
])('%j is none', code => expect(isDossierCode(code)).toBe(false));
