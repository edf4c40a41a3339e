import ts from 'typescript';

/** A string of a table's row that goes into the title. */
export interface RowText {
  readonly node: ts.Node;
  readonly text: string;
  /** The title with the string in its place; other places stay as they are. */
  readonly title: string;
}

/**
 * The strings of a test's table that its title shows: those of the first columns, as many as it has `%s`; the fields it names by `$field`; the keys
 * of an object given by `Object.entries` or `Object.keys`. A name is looked up among the constants of the file; what is computed is not seen.
 */
export function rowTexts(table: ts.Node, title: string): RowText[] {
  const value = plain(table);
  const rows = ts.isArrayLiteralExpression(value) ? value.elements : ts.isCallExpression(value) ? keysOf(value) : [];
  return rows.flatMap(row => shown(plain(row), title));
}

function shown(row: ts.Node, title: string): RowText[] {
  if (!ts.isObjectLiteralExpression(row)) {
    const columns = ts.isArrayLiteralExpression(row) ? row.elements.map(plain) : [row];
    const places = [...title.matchAll(/%[a-z#]/g)];
    return places.flatMap(({ 0: mark, index }, column) => rowText(columns[column], title, index, mark));
  }
  return row.properties.filter(ts.isPropertyAssignment).flatMap(({ name, initializer }) => {
    const mark = `$${name.getText()}`;
    const index = title.indexOf(mark);
    return index < 0 ? [] : rowText(plain(initializer), title, index, mark);
  });
}

function rowText(node: ts.Node | undefined, title: string, index: number, mark: string): RowText[] {
  if (!node || !ts.isStringLiteralLike(node)) return [];
  return [{ node, text: node.text, title: title.slice(0, index) + node.text + title.slice(index + mark.length) }];
}

function keysOf({ expression, arguments: [given] }: ts.CallExpression): ts.Node[] {
  const object = given && plain(given);
  const keys = /^Object\.(?:entries|keys)$/.test(expression.getText());
  return keys && object && ts.isObjectLiteralExpression(object)
    ? object.properties.flatMap(({ name }) => name ?? [])
    : [];
}

/** Without `as const` and brackets; a constant's name as its value. */
function plain(node: ts.Node): ts.Node {
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node))
    return plain(node.expression);
  const value = ts.isIdentifier(node) ? constant(node) : undefined;
  return value ? plain(value) : node;
}

/** What a constant of the file was declared as. */
function constant(name: ts.Identifier): ts.Expression | undefined {
  const declared = name
    .getSourceFile()
    .statements.filter(ts.isVariableStatement)
    .flatMap(statement => [...statement.declarationList.declarations]);
  return declared.find(each => ts.isIdentifier(each.name) && each.name.text === name.text)?.initializer;
}
