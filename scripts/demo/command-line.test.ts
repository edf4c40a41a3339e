import { run } from '../demo';

const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
afterAll(() => said.mockRestore());

test.each([
  ['extra words', ['1.004873', '--fast'], {}, 'npm run demo takes no arguments, and was given “1.004873 --fast”.'],
  ['settings that make no sense', [], { PORT: 'nonsense' }, 'PORT="nonsense"'],
  ['a system that is not there', [], { PORT: '1', MOTCUA_HOME: '/nowhere/motcua' }, 'Start the system first'],
])('%s: a sentence, exit code 2', async (_what, words, variables, sentence) => {
  expect(await run(words, variables)).toBe(2);
  expect(said).toHaveBeenLastCalledWith(expect.stringContaining(sentence));
});
