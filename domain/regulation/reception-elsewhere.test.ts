import { profileFor } from './profile-for';
import { notReceivedBecause } from './reception-elsewhere';

const [decree, before] = [profileFor('2026-11-24'), profileFor('2025-06-30')];

test.each([
  ['of one commune for another', 'H26.002', 'H26.001', undefined],
  ['of the province for a ministry’s branch in it', 'H26', 'G01.H26', undefined],
  ['of another province', 'H30.001', 'H26.001', 'OTHER_PROVINCE'],
  ['for an agency of the whole country', 'H26.001', 'G01', 'OTHER_PROVINCE'],
  ['between two agencies of the whole country', 'G02', 'G01', 'OTHER_PROVINCE'],
])('NĐ 118/2025: the desk %s: %s for %s', (_which, receiver, competent, because) =>
  expect(notReceivedBecause(decree, receiver, competent)).toBe(because),
);

test('NĐ 61/2018 Đ14.2, Đ14.4: before, it took an assignment', () =>
  expect(notReceivedBecause(before, 'H26.002', 'H26.001')).toBe('NOT_ASSIGNED'));
