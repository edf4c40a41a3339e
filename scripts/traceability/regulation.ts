/** Whether code has to cite it, it waits for a capability, or no software does it. */
export type Status = 'SOFTWARE' | 'LATER' | 'ORGANISATION';

/**
 * An article `17`, clause `17.1`, point `17.1.a`, or `QĐ2`: article 2 of the decision that enacts a province's regulation.
 * `title` is a heading; `gist` is the rule that stands here itself, and comes with its `status`.
 */
export interface Provision {
  readonly id: string;
  readonly title?: string;
  readonly gist?: string;
  readonly status?: Status;
  /** Capabilities of `classes.json`: of LATER what all of it waits for, of SOFTWARE what a part of it does. */
  readonly awaits?: readonly string[];
  /** A reason of `classes.json`, for ORGANISATION. */
  readonly because?: string;
  /** Its clauses are sides of one rule: who cites the article means them all. */
  readonly oneRule?: boolean;
}

/** A file of `data/regulations`: one text with all its provisions, in the order of the text. */
export interface Regulation {
  readonly id: string;
  /** What it is cited by: `NĐ 61/2018`, or the province. */
  readonly cite: string;
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly issued: string;
  readonly origin: string;
  /** Where only a part of the text is held: how many articles the whole has. */
  readonly articlesInAll?: number;
  /** The numbers of the articles that are held, read off the text itself: without them nobody misses the last. */
  readonly articles: { readonly from: number; readonly to: number };
  /** How many articles the decision has that enacts a province's regulation. */
  readonly decisionArticles?: number;
  readonly provisions: readonly Provision[];
}

interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** The closed lists that the provisions choose from. */
export interface Classes {
  readonly capabilities: Readonly<Record<string, Bilingual>>;
  readonly reasons: Readonly<Record<string, Bilingual>>;
}

export type Level = 'ARTICLE' | 'CLAUSE' | 'POINT';

const levels: readonly Level[] = ['ARTICLE', 'CLAUSE', 'POINT'];

export const levelOf = (id: string): Level => levels[id.split('.').length - 1]!;

export const articleOf = (id: string): string => id.split('.')[0]!;

/** The letters of points in their Vietnamese order. */
export const letters = 'abcdđeghiklmnopqrstuvxy';

/** Whether it stands in the other: 17.1.a in 17.1 and in 17, not in 17.10. */
export const standsIn = (id: string, outer: string): boolean => id.startsWith(`${outer}.`);

/** How people write it: `Đ17.1.a`, `Quyết định Đ2`. */
export const written = (id: string): string => (id.startsWith('QĐ') ? `Quyết định Đ${id.slice(2)}` : `Đ${id}`);
