import { channels } from '../procedure/procedure';
import { nd118 } from './profile';

test('NĐ 118/2025 Đ17: an online dossier is checked within 8 working hours of the system’s receipt', () => {
  expect(nd118.receptionCheck.ONLINE).toEqual({ amount: 8, unit: 'WORKING_HOUR' });
});

test('every channel has its limit for the reception check', () => {
  expect(Object.keys(nd118.receptionCheck).sort()).toEqual([...channels].sort());
});

test('what is not confirmed by a primary text names a value of the profile', () => {
  const valueAt = (path: string) =>
    path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], nd118);
  expect(nd118.unconfirmed.map(valueAt)).not.toContain(undefined);
  expect(new Set(nd118.unconfirmed).size).toBe(nd118.unconfirmed.length);
});
