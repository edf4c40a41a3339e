import type { Citation } from './citation';
import { articleOf, letters, levelOf, written, type Regulation } from './regulation';

/** What a citation names, or the number in it that does not exist. An article of the text that is not held here names nothing. */
export type Resolved = { readonly ids: readonly string[] } | { readonly missing: string };

export function resolve({ from, to }: Citation, regulation: Regulation): Resolved {
  const last = to === undefined ? from : inFull(to, from);
  const missing = [from, last].find(id => !exists(id, regulation));
  if (missing !== undefined) return { missing: written(missing) };
  if (levelOf(last) !== levelOf(from) || order(from) > order(last)) return { missing: `${written(from)}–${to}` };
  const named = (id: string) => levelOf(id) === levelOf(from) && order(id) >= order(from) && order(id) <= order(last);
  return { ids: regulation.provisions.map(({ id }) => id).filter(named) };
}

/** The end of a range written as its beginning: `Đ17.1.a–c` ends at 17.1.c, `Đ17.1–3` at 17.3. */
function inFull(to: string, from: string): string {
  const outer = from.split('.').slice(0, -1);
  return to.includes('.') || outer.length === 0 ? to : [...outer, to].join('.');
}

function exists(id: string, { provisions, articlesInAll = 0 }: Regulation): boolean {
  if (provisions.some(provision => provision.id === id)) return true;
  const article = articleOf(id);
  const held = provisions.some(provision => provision.id === article);
  return !held && Number(article) >= 1 && Number(article) <= articlesInAll;
}

/** A key that sorts ids of one level as the text has them. */
function order(id: string): number {
  const [article, clause = '0', point = ''] = id.replace('QĐ', '-').split('.');
  return (Number(article) * 100 + Number(clause)) * 100 + letters.indexOf(point);
}
