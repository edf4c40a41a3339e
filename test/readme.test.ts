import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statuses } from '../api/problem';
import { checkout, environmentTable } from '../environment';

const readme = readFileSync(join(checkout, 'README.md'), 'utf8');
const scripts = (
  JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
).scripts;

/** The rows of the README's tables that begin with a variable, above and below the sentence about tests. */
const [settings, ofTests] = readme
  .split('Only tests read these:')
  .map(part => part.match(/^\| `[A-Z_]+` \|.*$/gm) ?? []) as string[][] as [string[], string[]];

test('every variable stands in the README as the program reads it, and no other', () => {
  const expected = environmentTable.map(
    ({ name, default: fallback, meaning }) =>
      `| \`${name}\` | ${fallback === undefined ? '–' : `\`${fallback}\``} | ${meaning} |`,
  );
  expect(settings).toEqual(expected);
});

test('so does every variable that only tests read', () => {
  const files = readdirSync(join(checkout, 'test'), { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts')); // prettier-ignore
  const read = files.flatMap(file => [
    ...readFileSync(join(checkout, 'test', file), 'utf8').matchAll(/process\.env\.(MOTCUA_[A-Z_]+)/g),
  ]);
  const names = new Set(read.map(match => match[1]!));
  for (const own of ['MOTCUA_TEST_BUNDLE', 'MOTCUA_TEST_PROGRAMS']) names.delete(own); // set by the run itself, for its own files
  expect(ofTests.map(row => /`(\w+)`/.exec(row)![1]!).sort()).toEqual([...names].sort());
});

test('the status of every error is as the API answers it', () => {
  const rows = [...readme.matchAll(/^\| (\d{3}) \| (.*?) \|/gm)].map(([, status, codes]) => [+status!, codes] as const);
  const codesOf = (status: number) =>
    Object.entries(statuses).flatMap(([code, its]) => (its === status ? [`\`${code}\``] : []));
  const known = [...new Set([...Object.values(statuses), 409])].sort((a, b) => a - b);
  expect(rows).toEqual(known.map(status => [status, status === 409 ? 'every other' : codesOf(status).join(' ')]));
});

test('every command of the README is one of the project', () => {
  const named = [...readme.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(match => match[1]!);
  expect(named.length).toBeGreaterThan(5);
  for (const name of named) expect(Object.keys(scripts)).toContain(name);
});

test('every file the README points at is there', () => {
  const links = [...readme.matchAll(/\]\((?!http)([^)#]+)\)/g)].map(match => match[1]!);
  expect(links.length).toBeGreaterThan(10);
  for (const link of links) expect({ link, there: existsSync(join(checkout, link)) }).toEqual({ link, there: true });
});

test('every warning that operators are told to watch for is one that is logged', () => {
  const operator = readFileSync(join(checkout, 'docs', 'operator.md'), 'utf8');
  const [row] = /^\| logs \|.*$/m.exec(operator)!;
  const warnings = [...row.matchAll(/`([a-z][a-z: ]{15,})`/g)]
    .map(match => match[1]!)
    .filter(text => !text.startsWith('docker'));
  expect(warnings.length).toBeGreaterThan(0);
  const sources = ['api', 'spine'].flatMap(folder =>
    readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.ts'))
      .map(file => readFileSync(join(checkout, folder, file), 'utf8')),
  );
  for (const warning of warnings) expect(sources.filter(source => source.includes(`'${warning}'`))).toHaveLength(1);
});
