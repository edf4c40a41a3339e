import { at, local, vn } from '../../../test/clock/given';
import { handoffDue } from '../../clock/rules/handoff';
import { profileFor } from '../profile-for';

const national = profileFor('2019-03-04');
const haNam = profileFor('2019-03-04', 'H25');

test('Hà Nam Đ11.2: handed over within ½ working day', () => {
  expect(haNam.handoff).toBe('HALF_DAY');
  expect(local(handoffDue(vn, at('2026-03-02T08:00'), haNam.handoff).at)).toBe('2026-03-02T14:00');
});

test('law.md §13 no. 1: the decree, NĐ 61/2018 Đ18.2, stays beside it; in the afternoon it is the stricter', () => {
  expect(haNam.handoffOfDecree).toBe(national.handoff);
  const due = (rule: typeof haNam.handoff) => local(handoffDue(vn, at('2026-03-02T14:00'), rule).at);
  expect(due(haNam.handoff)).toBe('2026-03-03T08:30');
  expect(due(haNam.handoffOfDecree!)).toBe('2026-03-02T17:00');
});

test('Hà Nam Đ3.2: four levels of online service', () => {
  expect(haNam.serviceLevels.map(({ today }) => today)).toEqual(['INFORMATION', 'INFORMATION', 'PARTIAL', 'FULL']);
  expect(haNam.unconfirmed).toEqual(national.unconfirmed.filter(path => path !== 'serviceLevels'));
});

test('Hà Nam Đ8, Đ11.1: for the rest, supplements, lateness and channels, national law', () => {
  const { id: _id, name: _name, unconfirmed: _u, handoff: _h, serviceLevels: _s, ...same } = national;
  expect(haNam).toMatchObject(same);
});
