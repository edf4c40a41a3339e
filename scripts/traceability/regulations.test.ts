import { join } from 'node:path';
import { checkout } from '../../environment';
import { standsIn, type Provision, type Regulation } from './regulation';
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

test.each(regulations.map(regulation => [regulation.cite, regulation] as const))(
  '%s has no gap in its numbers',
  (_cite, { provisions, articlesInAll }) => {
    const articles = provisions.map(({ id }) => id).filter(id => /^\d+$/.test(id));
    expect(articles).toEqual(articles.map((_, index) => `${index + (articlesInAll ? 14 : 1)}`));
    for (const { id } of provisions) {
      const parts = provisions
        .map(each => each.id)
        .filter(each => standsIn(each, id) && !each.includes('.', id.length + 1));
      expect(parts).toEqual(parts.map((_, index) => `${id}.${id.includes('.') ? 'abcdđeghiklm'[index] : index + 1}`));
    }
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
    regulationFaults({ ...(regulations[0] as Regulation), cite: 'X', provisions }, classes);
  const changed = (change: Partial<Provision>) => faults([good[0]!, { ...good[1]!, ...change }]);

  test('a good one has no fault', () => expect(faults(good)).toEqual([]));

  test.each([
    ['X 1.1: stands here twice', faults([...good, good[1]!])],
    ['X 2.1: 2 is missing before it', faults([...good, { ...good[1]!, id: '2.1' }])],
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
