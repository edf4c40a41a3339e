import { profileFor } from '../profile-for';

const national = profileFor('2024-07-10');
const hoaBinh = profileFor('2024-07-10', 'H28');

test('Hòa Bình Đ33.2: results reach the applicant by post within 24 hours, in the province', () => {
  expect(hoaBinh.postalReturn).toEqual({ ...national.postalReturn, withinHours: 24 });
  expect(national.postalReturn).not.toHaveProperty('withinHours');
});

test('Hòa Bình Đ2.10, Đ2.11: full and partial, the words of today', () => {
  expect(hoaBinh.serviceLevels).toEqual([
    { local: 'toàn trình', today: 'FULL' },
    { local: 'một phần', today: 'PARTIAL' },
  ]);
  expect(hoaBinh.unconfirmed).not.toContain('serviceLevels');
});

test('Hòa Bình Đ19.2, Đ19.4: reception, hand-over and supplement are those of NĐ 61/2018', () => {
  const { id: _id, name: _name, unconfirmed: _u, postalReturn: _p, serviceLevels: _s, ...same } = national;
  expect(hoaBinh).toMatchObject(same);
});
