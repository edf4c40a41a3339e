import { covers, isUncovered } from './coverage';
import { failures } from './failures';
import type { Passage } from './passage';
import type { Provision, Regulation } from './regulation';
import { trace } from './trace';

const software = (id: string): Provision => ({ id, gist: `rule ${id}`, status: 'SOFTWARE' });

const law = (provisions: readonly Provision[]): Regulation => ({
  id: 'ha-nam',
  cite: 'Hà Nam',
  number: '',
  title: '',
  issuer: '',
  issued: '',
  origin: '',
  articles: { from: 1, to: 1 },
  provisions,
});

const regulation = law([
  { id: '11', title: 'desk' },
  software('11.1'),
  software('11.1.a'),
  software('11.2'),
  { id: '9', title: 'statuses', oneRule: true },
  software('9.1'),
  { id: '8', gist: 'training', status: 'ORGANISATION', because: 'TRAINING' },
]);

const passage = (file: string, text: string, more: Partial<Passage> = {}): Passage => ({
  file,
  line: 1,
  text,
  within: [],
  ...more,
});

test.each([
  ['11.1', '11.1', true, 'itself'],
  ['11.1.a', '11.1', true, 'a point for its clause'],
  ['11.1.a', '11', true, 'a point for its article'],
  ['11.1', '11.1.a', true, 'a clause for its points'],
  ['11.1', '11.10', false, 'another clause'],
  ['11', '11.1', false, 'an article for clauses that are rules of their own'],
  ['9', '9.1', true, 'an article of one rule for its clauses'],
])('who cites %s covers %s: %s (%s)', (cited, id, covered) => {
  expect(covers(cited, id, regulation)).toBe(covered);
});

test('a rule for software needs code and a test; nothing else does', () => {
  const found = trace(
    [regulation],
    [
      { kind: 'CODE', passages: [passage('domain/desk.ts', 'Hà Nam Đ11.1.a, Đ11.2')] },
      { kind: 'TEST', passages: [passage('domain/desk.test.ts', 'Hà Nam Đ11.1: checked')] },
      { kind: 'ELSEWHERE', passages: [passage('bench/desk.ts', 'Hà Nam Đ9')] },
    ],
  );
  expect(found.regulations[0]!.traced.filter(isUncovered).map(({ provision }) => provision.id)).toEqual([
    '11.2',
    '9.1',
  ]);
  expect(failures(found)).toEqual([
    'Hà Nam Đ11.2 is cited by no test: rule 11.2',
    'Hà Nam Đ9.1 is cited by no code and no test: rule 9.1',
  ]);
});

test('what cites a number that does not exist is told with its file and line, wherever it is', () => {
  const text = 'first line\nsecond, Hà Nam Đ11.3 and Đ12';
  const found = trace([regulation], [{ kind: 'ELSEWHERE', passages: [passage('bench/a.ts', text, { line: 10 })] }]);
  expect(failures(found).slice(0, 2)).toEqual([
    'bench/a.ts:11 cites Hà Nam Đ11.3, which does not exist',
    'bench/a.ts:11 cites Hà Nam Đ12, which does not exist',
  ]);
});

test('a test goes on with the law of the titles around it', () => {
  const within = ['Hà Nam Đ11: the desk', 'online'];
  const found = trace(
    [regulation],
    [{ kind: 'TEST', passages: [passage('a.test.ts', 'Đ11.2: half a day', { within })] }],
  );
  const tests = found.regulations[0]!.traced.find(({ provision }) => provision.id === '11.2')!.tests;
  expect(tests.map(({ file, cited }) => [file, cited])).toEqual([['a.test.ts', '11.2']]);
});

test('each place once, the nearest citation first, then by file', () => {
  const code = [
    passage('b.ts', 'Hà Nam Đ11.1.a'),
    passage('c.ts', 'Hà Nam Đ11.1'),
    passage('a.ts', 'Hà Nam Đ11.1, and again Đ11.1.a', { label: 'check' }),
  ];
  const found = trace([regulation], [{ kind: 'CODE', passages: code }]);
  const placesOf = (id: string) =>
    found.regulations[0]!.traced.find(({ provision }) => provision.id === id)!.code.map(({ file }) => file);
  expect(placesOf('11.1')).toEqual(['a.ts', 'c.ts', 'b.ts']);
  expect(placesOf('11.1.a')).toEqual(['a.ts', 'b.ts', 'c.ts']);
});
