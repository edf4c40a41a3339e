import { levelOf, standsIn, type Provision, type Regulation } from './regulation';

/** Where a provision is cited. */
export interface Place {
  readonly file: string;
  readonly label?: string;
  /** The provision that is named there. */
  readonly cited: string;
}

/** A provision with the places that cover it. */
export interface Traced {
  readonly provision: Provision;
  readonly code: readonly Place[];
  readonly tests: readonly Place[];
}

/** A provision for software that code or tests do not cite. */
export const isUncovered = ({ provision, code, tests }: Traced): boolean =>
  provision.status === 'SOFTWARE' && (code.length === 0 || tests.length === 0);

/**
 * Whether a citation stands for a provision. Who cites 17.1.a cites 17.1 and 17 with it. Who cites 17.1 means its points too. Who cites
 * an article means its clauses only where they are one rule: `Đ19: processing` says nothing about liaison.
 */
export function covers(cited: string, id: string, { provisions }: Regulation): boolean {
  if (cited === id || standsIn(cited, id)) return true;
  if (!standsIn(id, cited)) return false;
  return levelOf(cited) !== 'ARTICLE' || provisions.find(article => article.id === cited)?.oneRule === true;
}

/** Each place that covers the provision once: where it is named itself, then what stands in it, then what it stands in; by file. */
export function placesOf<P extends Place>(id: string, regulation: Regulation, places: readonly P[]): P[] {
  const distance = ({ cited }: Place) => (cited === id ? 0 : standsIn(cited, id) ? 1 : 2);
  const nearestFirst = places
    .filter(({ cited }) => covers(cited, id, regulation))
    .sort((a, b) => distance(a) - distance(b) || compare(a.file, b.file));
  const once = new Map<string, P>();
  for (const place of nearestFirst) {
    const key = JSON.stringify([place.file, place.label]);
    if (!once.has(key)) once.set(key, place);
  }
  return [...once.values()];
}

/** By the characters' numbers, alike on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
