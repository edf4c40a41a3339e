import { at, local, vn } from '../../../test/clock/given';
import { handoffDue } from '../../clock/rules/handoff';
import { profileFor } from '../profile-for';

const national = profileFor('2019-03-04');
const caMau = profileFor('2019-03-04', 'H12');

test('Cà Mau Đ12.4: handed over within ½ working day', () => {
  expect(caMau.handoff).toBe('HALF_DAY');
  expect(local(handoffDue(vn, at('2026-03-02T16:00'), caMau.handoff).at)).toBe('2026-03-03T10:30');
});

test('law.md §13 no. 1: the decree, NĐ 61/2018 Đ18.2, stays beside it', () =>
  expect(caMau.handoffOfDecree).toBe(national.handoff));

test('Cà Mau Đ3.2: four levels of online service', () => {
  expect(caMau.serviceLevels.map(({ today }) => today)).toEqual(['INFORMATION', 'INFORMATION', 'PARTIAL', 'FULL']);
  expect(caMau.unconfirmed).not.toContain('serviceLevels');
});

test('Cà Mau: for the rest, supplements, lateness and channels, national law', () => {
  const { id: _id, name: _name, unconfirmed: _u, handoff: _h, serviceLevels: _s, ...same } = national;
  expect(caMau).toMatchObject(same);
});
