import { Expectations } from './expectations';

test('what is not as expected is counted and told by its name, what is absent and should not be too', () => {
  const said: string[] = [];
  const regulation = new Expectations(line => said.push(line));
  regulation.expect('Đ1', { due: 'a', unit: 'desk', more: 1 }, { due: 'a', unit: 'desk' });
  regulation.expect('Đ2', { due: 'a' }, { due: 'b', unit: 'desk' });
  regulation.expect('Đ3', { due: 'a' }, { due: undefined });
  expect(regulation.failed).toBe(3);
  expect(said.map(line => line.trim())).toEqual([
    '✓ Đ1',
    '✗ Đ2 · due: "a" and not "b"',
    '✗ Đ2 · unit: none and not "desk"',
    '✗ Đ3 · due: "a" and not none',
  ]);
});
