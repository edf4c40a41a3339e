import { profileFor } from '../profile-for';

const before = profileFor('2026-06-30');
const nd224 = profileFor('2026-07-01');

test('NĐ 224/2026 Đ14: full and partial stay, and are confirmed now', () => {
  expect(nd224.serviceLevels).toEqual(before.serviceLevels);
  expect(before.unconfirmed).toContain('serviceLevels');
  expect(nd224.unconfirmed).toEqual(before.unconfirmed.filter(path => path !== 'serviceLevels'));
});

test('NĐ 224/2026 Đ90 replaces NĐ 42/2022, not the one-stop decree: no date of a dossier changes', () => {
  const { id: _id, name: _name, unconfirmed: _unconfirmed, ...same } = before;
  expect(nd224).toMatchObject(same);
});
