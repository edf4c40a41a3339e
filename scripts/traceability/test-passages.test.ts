import { testPassages } from './test-passages';

const named = (source: string) => testPassages('a.test.ts', source).map(({ text }) => text);

test('titles of describe, test and it, with the titles around them', () => {
  const source = `describe('outer', () => { test('inner', () => {}); it(\`at \${n} o’clock\`, f); test('a ' + b, f); });`;
  expect(testPassages('a.test.ts', source).map(({ text, within }) => [...within, text])).toEqual([
    ['outer'],
    ['outer', 'inner'],
    ['outer', 'at … o’clock'],
    ['outer', 'a …'],
  ]);
});

test('what a table puts into the title', () => {
  const source = `
    const cases = [['in a constant', 1]] as const;
    const lives = { 'by key': 1 };
    test.each([['first', 'second', 'third']] as const)('%s and %s', f);
    test.each(['alone'])('of %s', f);
    test.each(cases)('%s', f);
    describe.each(Object.entries(lives))('%s', f);
    test.each([{ name: 'a field', other: 'not shown' }])('$name', f);
    test.each([['not shown']])('without a place', f);
  `;
  expect(testPassages('a.test.ts', source).map(({ text, label }) => [text, label])).toEqual([
    ['%s and %s', '%s and %s'],
    ['first', 'first and %s'],
    ['second', '%s and second'],
    ['of %s', 'of %s'],
    ['alone', 'of alone'],
    ['%s', '%s'],
    ['in a constant', 'in a constant'],
    ['%s', '%s'],
    ['by key', 'by key'],
    ['$name', '$name'],
    ['a field', 'a field'],
    ['without a place', 'without a place'],
  ]);
});

test('a row goes on with the law of its title', () => {
  const [, row] = testPassages('a.test.ts', `test.each(['Đ17.1'])('NĐ 61/2018 Đ17: %s', f)`);
  expect(row?.within).toEqual(['NĐ 61/2018 Đ17: %s']);
});

test.each([
  `test.skip('a', f)`,
  `test.todo('a')`,
  `test.failing('a', f)`,
  `xit('a', f)`,
  `describe.skip('a', () => { test('b', f); })`,
  `test.skip.each(['b'])('a %s', f)`,
])('what does not run, or has to fail, proves nothing: %s', source => {
  expect(named(source)).toEqual([]);
});

test('calls that only look alike are none', () => {
  expect(named(`tested('a'); const m = /x/.test('b'); expect('c'); items.it('d');`)).toEqual([]);
});
