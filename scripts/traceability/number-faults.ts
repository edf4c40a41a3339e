import { letters, levelOf, type Regulation } from './regulation';

const idForm = /^(?:QĐ\d+|\d+(?:\.\d+(?:\.[a-zđ])?)?)$/;

/**
 * Every number follows the one before it, stands in something that is there, and the last article is there: a text with a hole cannot tell what
 * is missing. A sentence for each number that is wrong.
 */
export function numberFaults({ cite, provisions, articles, decisionArticles = 0 }: Regulation): string[] {
  const ids = provisions.map(({ id }) => id);
  const faults = ids.flatMap((id, place) => placeFaults(ids, place).map(fault => `${cite} ${id}: ${fault}`));
  const ofDecision = numbered(1, decisionArticles).map(number => `QĐ${number}`);
  const expected = [...ofDecision, ...numbered(articles.from, articles.to)];
  const held = ids.filter(id => idForm.test(id) && levelOf(id) === 'ARTICLE');
  return [
    ...faults,
    ...expected.filter(id => !held.includes(id)).map(id => `${cite} ${id}: the article is missing`),
    ...held.filter(id => !expected.includes(id)).map(id => `${cite} ${id}: the text has no such article`),
  ];
}

const numbered = (from: number, to: number): string[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => `${from + index}`);

function placeFaults(ids: readonly string[], place: number): string[] {
  const id = ids[place]!;
  if (!idForm.test(id)) return ['is no number of an article, clause or point'];
  const outer = id.split('.').slice(0, -1).join('.');
  const before = ids.slice(0, place);
  if (before.includes(id)) return ['stands here twice'];
  if (!outer) return [];
  if (!before.includes(outer)) return [`${outer} is missing before it`];
  const previous = previousOf(id, outer);
  return previous && !before.includes(previous) ? [`${previous} is missing before it`] : [];
}

/** The clause or point that comes before it in what it stands in; undefined for the first. */
function previousOf(id: string, outer: string): string | undefined {
  const last = id.slice(outer.length + 1);
  const previous = levelOf(id) === 'POINT' ? letters[letters.indexOf(last) - 1] : Number(last) - 1;
  return previous ? `${outer}.${previous}` : undefined;
}
