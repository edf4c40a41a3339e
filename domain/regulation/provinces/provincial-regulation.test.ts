import { profileFor } from '../profile-for';
import { inProvince, type ProvincialRegulation } from './provincial-regulation';

const national = profileFor('2026-07-01');
const regulation: ProvincialRegulation = {
  id: 'KHÁC',
  province: 'H99',
  from: '2026-07-01',
  name: { vi: 'Quyết định 1', en: 'Decision 1' },
  differences: ({ supplement }) => ({ supplement: { ...supplement, mostRounds: 2 } }),
};

test('what the province says is no longer unconfirmed, what it leaves open still is', () => {
  const { supplement, unconfirmed } = inProvince(national, regulation);
  expect(supplement).toEqual({ ...national.supplement, mostRounds: 2 });
  expect(unconfirmed).toEqual(national.unconfirmed.filter(path => !path.startsWith('supplement.')));
  expect(unconfirmed.length).toBe(national.unconfirmed.length - 3);
});

test('the national profile stays as it was', () => {
  const before = JSON.stringify(national);
  inProvince(national, regulation);
  expect(JSON.stringify(national)).toBe(before);
});
