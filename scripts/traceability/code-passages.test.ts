import { codePassages } from './code-passages';

const told = (source: string) =>
  codePassages('a.ts', source).map(({ line, text, label }) => ({
    line,
    label,
    text: text.replace(/\s+/g, ' ').trim(),
  }));

test('a comment belongs to what it stands before, as the reader would look for it', () => {
  const source = `/** Of the file. */
import { a } from 'a';

/** Of decide. */
export function decide() {
  // Of decide too.
  return /* and this */ a;
}

export class Calendar {
  /** Of the method. */
  next() {}
}

interface Profile {
  /** Of the field. */
  limit: number;
}

const actions = {
  // Of the entry.
  ACCEPT: { reason: 'none' },
};
// At the end.
`;
  expect(told(source).filter(({ text }) => text !== 'a')).toEqual([
    { line: 1, label: undefined, text: 'Of the file.' },
    { line: 2, label: undefined, text: "'a'" },
    { line: 4, label: 'decide', text: 'Of decide.' },
    { line: 6, label: 'decide', text: 'Of decide too.' },
    { line: 7, label: 'decide', text: 'and this' },
    { line: 11, label: 'Calendar.next', text: 'Of the method.' },
    { line: 16, label: 'Profile.limit', text: 'Of the field.' },
    { line: 21, label: 'actions.ACCEPT', text: 'Of the entry.' },
    { line: 22, label: 'actions.ACCEPT', text: "'none'" },
    { line: 24, label: undefined, text: 'At the end.' },
  ]);
});

test('line comments under one another are one text, those apart are not', () => {
  expect(told('// NĐ 61/2018\n// Đ17.1\nf();\n// another\n').map(({ text }) => text)).toEqual([
    'NĐ 61/2018 Đ17.1',
    'another',
  ]);
  expect(told('a(); // one\nb(); // two\n').map(({ text }) => text)).toEqual(['one', 'two']);
});

test('what stands inside a function is the function’s', () => {
  const labels = told('const f = () => {\n  // inside\n  return { a: 1, /* field */ b: 2 };\n};').map(
    ({ label }) => label,
  );
  expect(labels).toEqual(['f', 'f']);
});

test('a comment behind a statement is of that statement', () => {
  expect(told('const a = 1; // about a\nconst b = 2;\n')).toEqual([{ line: 1, label: 'a', text: 'about a' }]);
});

test('what looks like a comment in a string is a string', () => {
  expect(told('const url = "http://x"; const t = `a // ${url} /* b */`;').map(({ text }) => text)).toEqual([
    '"http://x"',
    '`a // ${',
    '} /* b */`',
  ]);
});

test('every character keeps its place, so that a line can be told', () => {
  const source = '/**\n * one\n * NĐ 61/2018 Đ17\n */\nconst a = 1;\n';
  const [comment] = codePassages('a.ts', source);
  expect(comment?.text.indexOf('NĐ')).toBe(source.indexOf('NĐ'));
});
