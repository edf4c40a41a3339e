import { authorityOf } from './agency-code';

test.each([
  ['H26.001', 'H26'],
  ['H26.001.02', 'H26'],
  ['G01.H26', 'G01'],
  ['H26', 'H26'],
  ['000.00.19.H56', 'H56'],
])('QĐ 20/2020/QĐ-TTg: %s is of %s', (agency, authority) => expect(authorityOf(agency)).toBe(authority));
