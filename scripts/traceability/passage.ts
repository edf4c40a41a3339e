/**
 * A piece of text in which citations count: a comment, a string, a test's name. `within` are the texts around it, outermost
 * first, whose law it may go on with. `label` is how a reader finds it in the file: a symbol, or the test's name.
 */
export interface Passage {
  readonly file: string;
  /** Of its first character, from 1. */
  readonly line: number;
  readonly text: string;
  readonly within: readonly string[];
  readonly label?: string;
}

export const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;
