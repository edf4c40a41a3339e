import { BadInput, commandFrom } from './command-line';

const url = 'postgres://someone@127.0.0.1/motcua';
const said = ['--reason', 'bão số 3', '--notice', 'CV 12/UBND', '--by', 'administrator', '--calendar', 'H26.001'];
const wanted = { calendar: 'H26.001', reason: 'bão số 3', notice: 'CV 12/UBND' };

test.each<[string[], object]>([
  [
    ['closure', '--from', '2026-12-07', '--to', '2026-12-08'],
    { kind: 'CLOSURE', from: '2026-12-07', to: '2026-12-08' },
  ],
  [
    ['closure', '--from', '2026-12-07', '--to', '2026-12-07', '--hours', '07:30-11:30'],
    { kind: 'CLOSURE', from: '2026-12-07', to: '2026-12-07', hours: [[450, 690]] },
  ],
  [['swap', '--off', '2026-12-07', '--work', '2026-12-12'], { kind: 'SWAP', off: '2026-12-07', work: '2026-12-12' }],
  [
    ['hours', '--from', '2026-12-01', '--hours', '07:00-11:30,13:00-16:30'],
    {
      kind: 'OFFICE_HOURS',
      from: '2026-12-01',
      hours: [
        [420, 690],
        [780, 990],
      ],
    },
  ],
  [
    ['day', '--date', '2027-02-09', '--day', 'MAKE_UP', '--holiday', 'TET', '--for', '2027-02-06'],
    { kind: 'OFFICIAL_DAY', date: '2027-02-09', day: 'MAKE_UP', holiday: 'TET', for: '2027-02-06' },
  ],
  [
    ['window', '--from', '2026-12-01', '--to', '2026-12-31', '--weekday', '6', '--hours', '07:30-11:30'],
    { kind: 'RECEPTION_WINDOW', from: '2026-12-01', to: '2026-12-31', weekday: 6, hours: [[450, 690]] },
  ],
  [['withdraw', '--version', '3'], { kind: 'WITHDRAWAL', withdraws: 3 }],
])('%j', async (words, change) => {
  expect(await commandFrom([...words, ...said, '--preview'], url)).toEqual({
    ...{ databaseUrl: url, by: 'administrator', yes: false, wanted: { ...wanted, change } },
  });
});

test('--yes records, from a given time on', async () => {
  const words = ['withdraw', '--version', '3', ...said, '--effective-from', '2026-12-01T00:00+07:00', '--yes'];
  expect(await commandFrom(words, url)).toMatchObject({
    yes: true,
    wanted: { effectiveFrom: Date.parse('2026-12-01T00:00+07:00') },
  });
});

const withdraw = ['withdraw', '--version', '3'];
test.each<[string, string[], string | undefined]>([
  ['No command given', [], url],
  ['Unknown command “remove”', ['remove'], url],
  ['Either --preview or --yes', [...withdraw, ...said], url],
  ['Either --preview or --yes', [...withdraw, ...said, '--yes', '--preview'], url],
  ['Unknown option “--from” of withdraw', [...withdraw, '--from', '2026-12-01', ...said, '--yes'], url],
  ['--version needs a value', ['withdraw', ...said, '--version', '--yes'], url],
  ['--reason needs a value', ['withdraw', '--reason', '--notice', 'x', '--yes'], url],
  ['--calendar says whose', [...withdraw, ...said.slice(0, 6), '--yes'], url],
  ['--by names the account', [...withdraw, ...said.slice(0, 4), ...said.slice(6), '--yes'], url],
  ['DATABASE_URL is not set', [...withdraw, ...said, '--yes'], undefined],
])('bad input is told apart: %s', async (sentence, words, databaseUrl) => {
  const asked = commandFrom(words, databaseUrl);
  await expect(asked).rejects.toThrow(BadInput);
  await expect(asked).rejects.toThrow(sentence);
});

test.each([
  ['a version that is no number', ['withdraw', '--version', 'last'], 'withdraws'],
  ['a swap without its counterpart', ['swap', '--off', '2026-12-07'], 'work'],
  ['hours of another shape', ['hours', '--from', '2026-12-01', '--hours', '7-11'], 'hours'],
])('%s: the field is named', async (_what, words, field) => {
  await expect(commandFrom([...words, ...said, '--yes'], url)).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    facts: { fields: [{ field }] },
  });
});
