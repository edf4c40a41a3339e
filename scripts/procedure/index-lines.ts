import { BadInput } from './workplace';

/** A procedure as the two indices name it. */
export interface Indexed {
  /** What its file exports, which is the name of its workflow too. */
  readonly exportName: string;
  /** Its file without folder and ending. */
  readonly file: string;
}

/** Adds a definition to `workflows/procedures/index.ts`, in the order of the alphabet. */
export function withDefinition(index: string, { exportName, file }: Indexed): string {
  const imported = withLine(
    index,
    /^import \{ \w+ \} from '\.\/[^']+';$/,
    `import { ${exportName} } from './${file}';`,
    pathOf,
  );
  return withLine(imported, /^ {2}\w+,$/, `  ${exportName},`, line => line);
}

/** Exports its workflow from `workflows/index.ts`, in the order of the alphabet, the standard one first. */
export function withWorkflow(index: string, { exportName, file }: Indexed): string {
  const alias = `${exportName}Definition`;
  const imported = withLine(
    index,
    /^import \{ .+ \} from '\.\/procedures\/[^']+';$/,
    `import { ${exportName} as ${alias} } from './procedures/${file}';`,
    pathOf,
  );
  return withLine(
    imported,
    /^export const (?!standardProcedure)\w+ = procedureWorkflow\(.+\);$/,
    `export const ${exportName} = procedureWorkflow(${alias}.route);`,
    line => line,
  );
}

const pathOf = (line: string): string => /from '([^']+)'/.exec(line)?.[1] ?? line;

/** The line in its place among its like. */
function withLine(text: string, like: RegExp, line: string, by: (line: string) => string): string {
  const lines = text.split('\n');
  const likes = lines.flatMap((one, at) => (like.test(one) ? [at] : []));
  if (likes.length === 0)
    throw new BadInput(
      `Không tìm thấy chỗ để thêm “${line.trim()}” vào tệp chỉ mục.`,
      `The index has no place for “${line.trim()}”: it does not look as it should.`,
    );
  const next = likes.find(at => by(lines[at]!) > by(line));
  return lines.toSpliced(next ?? likes.at(-1)! + 1, 0, line).join('\n');
}
