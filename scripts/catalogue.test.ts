import { BadInput, commandFrom } from './catalogue';

const url = 'postgres://someone@127.0.0.1/motcua';

test('an import of the shipped files, and of another file from a date on', () => {
  expect(commandFrom(['import'], url)).toMatchObject({ databaseUrl: url, effectiveFrom: undefined });
  expect(commandFrom(['import', '--procedures', 'new.ndjson.gz', '--effective-from', '2027-01-01'], url)).toEqual({
    ...{ databaseUrl: url, procedures: 'new.ndjson.gz', effectiveFrom: '2027-01-01' },
  });
});

test.each([
  ['No command given', [], url],
  ['Unknown command “export”', ['export'], url],
  ['Unknown option “--force”', ['import', '--force', 'yes'], url],
  ['--procedures needs a value', ['import', '--procedures'], url],
  ['is not a date', ['import', '--effective-from', '2026-02-30'], url],
  ['DATABASE_URL is not set', ['import'], undefined],
])('bad input is told apart: %s', (sentence, words, databaseUrl) => {
  expect(() => commandFrom(words, databaseUrl)).toThrow(BadInput);
  expect(() => commandFrom(words, databaseUrl)).toThrow(sentence);
});
