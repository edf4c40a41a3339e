import ts from 'typescript';
import { lineAt, type Passage } from './passage';
import { rowTexts, type RowText } from './test-table';

/**
 * The names of the tests of a file: titles of `test`, `it` and `describe`, and what the rows of a table put into its titles. A title goes on
 * with the law of the titles around it. What is skipped, to do, or expected to fail proves nothing and is left out; so are titles that are
 * only computed.
 */
export function testPassages(file: string, source: string): Passage[] {
  return passagesIn(ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true), []);

  function passagesIn(node: ts.Node, within: readonly string[]): Passage[] {
    const call = testCall(node);
    if (call === 'PROVES_NOTHING') return [];
    if (!call) return childrenOf(node).flatMap(child => passagesIn(child, within));
    const { title, rows } = call;
    const inner = [...within, title];
    return [
      { file, line: lineOf(node), text: title, within, label: title },
      ...rows.map(row => ({ file, line: lineOf(row.node), text: row.text, within: inner, label: row.title })),
      ...childrenOf(node).flatMap(child => passagesIn(child, inner)),
    ];
  }

  function lineOf(node: ts.Node): number {
    return lineAt(source, node.getStart());
  }
}

interface TestCall {
  readonly title: string;
  readonly rows: readonly RowText[];
}

const provesNothing = /\.(?:skip|todo|failing)\b|^x/;

/** `test('…')`, `describe.each(table)('…')` and their like. */
function testCall(node: ts.Node): TestCall | 'PROVES_NOTHING' | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const { callee, table } = calleeOf(node.expression);
  if (!/^[fx]?(?:test|it|describe)(?:\.|$)/.test(callee)) return undefined;
  const title = titleOf(node.arguments[0]);
  if (title === undefined) return undefined;
  return provesNothing.test(callee) ? 'PROVES_NOTHING' : { title, rows: table ? rowTexts(table, title) : [] };
}

/** The name that is called, `test.each`, and the table it was given before. */
function calleeOf(expression: ts.Expression): { callee: string; table?: ts.Node } {
  if (!ts.isCallExpression(expression)) return { callee: expression.getText() };
  return { callee: expression.expression.getText(), table: expression.arguments[0] };
}

/** What a title says for certain; … where it is computed. */
function titleOf(node: ts.Expression | undefined): string | undefined {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(span => span.literal.text)].join('…');
  if (!ts.isBinaryExpression(node)) return undefined;
  const parts = [titleOf(node.left), titleOf(node.right)];
  return parts.every(part => part === undefined) ? undefined : parts.map(part => part ?? '…').join('');
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  node.forEachChild(child => void children.push(child));
  return children;
}
