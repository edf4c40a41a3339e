import { BadInput, commandFrom, run } from './catalogue';

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

test('a file that is not there is told before the database is touched', async () => {
  // Nothing answers at this port: whoever went to the database first would say so.
  const databaseUrl = 'postgres://someone@127.0.0.1:1/motcua';
  await expect(run({ databaseUrl, procedures: '/nowhere/new.ndjson', effectiveFrom: undefined })).rejects.toMatchObject(
    {
      code: 'CATALOGUE_FILE_UNREADABLE',
      facts: { file: '/nowhere/new.ndjson' },
    },
  );
});
