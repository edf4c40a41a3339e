import ts from 'typescript';

/**
 * What a token belongs to, as a reader would look for it: `decide`, `Calendar.addWorkingDays`, `actions.ACCEPT`; undefined above the code. What
 * stands inside a function is the function's.
 */
export function symbolAt(token: ts.Node): string | undefined {
  const chain = ancestorsOf(token);
  const body = chain.findIndex(ts.isFunctionLike);
  const names = (body < 0 ? chain : chain.slice(0, body + 1)).map(nameOf).filter(name => name !== undefined);
  return names.length === 0 ? undefined : names.slice(0, 2).join('.');
}

/** Outermost first, without the file. */
function ancestorsOf(node: ts.Node): ts.Node[] {
  const chain: ts.Node[] = [];
  for (let each = node; each.parent; each = each.parent) chain.unshift(each);
  return chain;
}

function nameOf(node: ts.Node): string | undefined {
  if (ts.isVariableStatement(node)) return textOf(node.declarationList.declarations[0]?.name);
  const named =
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isClassElement(node) ||
    ts.isTypeElement(node) ||
    ts.isPropertyAssignment(node);
  return named ? textOf(node.name) : undefined;
}

const textOf = (name: ts.Node | undefined): string | undefined =>
  name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;
