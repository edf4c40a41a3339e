import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, environmentTable } from '../environment';

const readme = readFileSync(join(checkout, 'README.md'), 'utf8');
const scripts = (
  JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
).scripts;

test('every variable stands in the README as the program reads it, and no other', () => {
  const rows = readme.match(/^\| `[A-Z_]+` \|.*$/gm);
  const expected = environmentTable.map(
    ({ name, default: fallback, meaning }) =>
      `| \`${name}\` | ${fallback === undefined ? '–' : `\`${fallback}\``} | ${meaning} |`,
  );
  expect(rows).toEqual(expected);
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
