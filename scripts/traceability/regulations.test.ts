import { join } from 'node:path';
import { checkout } from '../../environment';
import type { Provision, Regulation } from './regulation';
import { regulationFaults } from './regulation-faults';
import { readClasses, readRegulations } from './regulation-files';

const folder = join(checkout, 'data', 'regulations');
const regulations = readRegulations(folder);
const classes = readClasses(folder);

test('the six texts, the national one first', () => {
  expect(regulations.map(({ cite }) => cite)).toEqual([
    'NĐ 61/2018',
    'Cà Mau',
    'Gia Lai',
    'Hà Nam',
    'Hòa Bình',
    'Ninh Thuận',
  ]);
});

test.each(regulations.map(regulation => [regulation.cite, regulation] as const))('%s is whole', (_cite, regulation) => {
  expect(regulationFaults(regulation, classes)).toEqual([]);
});

test('the numbers of articles, as they were counted in the texts', () => {
  expect(regulations.map(({ cite, articles, decisionArticles }) => [cite, articles, decisionArticles])).toEqual([
    ['NĐ 61/2018', { from: 14, to: 22 }, undefined],
    ['Cà Mau', { from: 1, to: 15 }, 3],
    ['Gia Lai', { from: 1, to: 22 }, 3],
    ['Hà Nam', { from: 1, to: 15 }, 3],
    ['Hòa Bình', { from: 1, to: 34 }, 3],
    ['Ninh Thuận', { from: 1, to: 20 }, 2],
  ]);
});

test.each(regulations.map(regulation => [regulation.cite, regulation] as const))(
  'whatever is taken out of %s is missed, be it the last of all',
  (_cite, regulation) => {
    const { provisions } = regulation;
    const isLastOfItsOwn = (place: number) => {
      const [own, next] = [provisions[place]!.id.split('.'), provisions[place + 1]?.id.split('.')];
      return own.length > 1 && (next === undefined || next.length < own.length);
    };
    // Only the last clause or point of something is followed by nothing that would miss it.
    const unmissed = provisions.filter(
      (_, place) =>
        !isLastOfItsOwn(place) &&
        regulationFaults({ ...regulation, provisions: provisions.toSpliced(place, 1) }, classes).length === 0,
    );
    expect(unmissed).toEqual([]);
  },
);

test('every reason and every capability of the lists is in use', () => {
  const all = regulations.flatMap(({ provisions }) => provisions);
  expect(Object.keys(classes.reasons).filter(id => !all.some(({ because }) => because === id))).toEqual([]);
  expect(Object.keys(classes.capabilities).filter(id => !all.some(({ awaits }) => awaits?.includes(id)))).toEqual([]);
});

describe('a text that is not whole is refused', () => {
  const good: Provision[] = [
    { id: '1', title: 'a' },
    { id: '1.1', gist: 'một hai ba bốn năm', status: 'SOFTWARE' },
  ];
  const faults = (provisions: readonly Provision[]) =>
    regulationFaults(
      { ...(regulations[0] as Regulation), articles: { from: 1, to: 1 }, cite: 'X', provisions },
      classes,
    );
  const changed = (change: Partial<Provision>) => faults([good[0]!, { ...good[1]!, ...change }]);

  test('a good one has no fault', () => expect(faults(good)).toEqual([]));

  test.each([
    ['X 1.1: stands here twice', faults([...good, good[1]!])],
    ['X 2.1: 2 is missing before it', faults([...good, { ...good[1]!, id: '2.1' }])],
    ['X 1.3: 1.2 is missing before it', faults([...good, { ...good[1]!, id: '1.3' }])],
    ['X 1.1.b: 1.1.a is missing before it', faults([...good, { ...good[1]!, id: '1.1.b' }])],
    ['X 1: the article is missing', faults([])],
    ['X 2: the text has no such article', faults([...good, { ...good[1]!, id: '2' }])],
    ['X a: is no number of an article, clause or point', faults([...good, { ...good[1]!, id: 'a' }])],
    ['X 1: nothing stands in it and it has no rule itself', faults([good[0]!])],
    ['X 1.1: a rule needs a class, and a heading has none', changed({ status: undefined })],
    ['X 1.1: 2 syllables', changed({ gist: 'một hai' })],
    ['X 1.1: LATER waits for nothing', changed({ status: 'LATER' })],
    ['X 1.1: NOTHING is no capability', changed({ awaits: ['NOTHING'] })],
    ['X 1.1: a reason belongs to ORGANISATION, and only there', changed({ status: 'ORGANISATION' })],
    ['X 1.1: NOTHING is no reason', changed({ status: 'ORGANISATION', because: 'NOTHING' })],
    ['X 1.1: waits, but no software does it', changed({ status: 'ORGANISATION', because: 'SCOPE', awaits: ['AUDIT'] })],
    ['X 1.1: oneRule, but it has no clauses', changed({ oneRule: true })],
    ['X 1.1: is not spelled in NFC', changed({ gist: 'một hai ba bốn năm'.normalize('NFD') })],
  ])('%s', (fault, found) => expect(found).toEqual([fault]));
});
