import ts from 'typescript';
import { lineAt, type Passage } from './passage';
import { symbolAt } from './symbol';

/**
 * The comments of a source file and its strings: what a program tells people about the law is cited no less than what a comment says.
 * Line comments under one another are one text.
 */
export function codePassages(file: string, source: string): Passage[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const found = tokensOf(tree).flatMap(token => [...commentsBy(token, source), ...stringAt(token)]);
  return joined(found, source).map(({ pos, end, token }) => ({
    file,
    line: lineAt(source, pos),
    text: withoutMarks(source.slice(pos, end)),
    within: [],
    label: symbolAt(token),
  }));
}

interface Found {
  readonly pos: number;
  readonly end: number;
  readonly token: ts.Node;
  readonly lineComment: boolean;
}

function tokensOf(node: ts.Node): ts.Node[] {
  if (ts.isJSDoc(node)) return [];
  const children = node.getChildren();
  return children.length === 0 ? [node] : children.flatMap(tokensOf);
}

/** The comments before a token, and those behind it on its line. */
const commentsBy = (token: ts.Node, source: string): Found[] =>
  [
    ...(ts.getLeadingCommentRanges(source, token.pos) ?? []),
    ...(ts.getTrailingCommentRanges(source, token.end) ?? []),
  ].map(({ pos, end, kind }) => ({ pos, end, token, lineComment: kind === ts.SyntaxKind.SingleLineCommentTrivia }));

const stringAt = (token: ts.Node): Found[] =>
  ts.isStringLiteral(token) || ts.isTemplateLiteralToken(token)
    ? [{ pos: token.getStart(), end: token.end, token, lineComment: false }]
    : [];

/** Each once, in the order of the file, line comments that follow one another as one. */
function joined(found: readonly Found[], source: string): Found[] {
  const inOrder = [...new Map(found.map(each => [each.pos, each])).values()].sort((a, b) => a.pos - b.pos);
  return inOrder.reduce<Found[]>((done, next) => {
    const last = done.at(-1);
    const follows = last?.lineComment && next.lineComment && /^\s*$/.test(source.slice(last.end, next.pos));
    return follows ? [...done.slice(0, -1), { ...last, end: next.end }] : [...done, next];
  }, []);
}

/** Blanks for `/**`, `//` and the stars of the lines, so that every character keeps its place. */
const withoutMarks = (text: string): string =>
  text.replace(/^\/\*+|\*\/$|^\s*\*(?!\/)|^\s*\/\/+/gm, marks => marks.replace(/\S/g, ' '));
