import { profileFor } from '../profile-for';

test('Gia Lai Đ8.2: its procedure was repealed by NĐ 61/2018 Đ40.2; nothing but the name differs', () => {
  const { id, name, ...demands } = profileFor('2019-03-04', 'H21');
  const { id: _id, name: _name, ...national } = profileFor('2019-03-04');
  expect(demands).toEqual(national);
  expect(id).toBe('ND61-2018/GIA-LAI');
  expect(name.vi).toMatch(/Quyết định 18\/2015\/QĐ-UBND tỉnh Gia Lai$/);
});
