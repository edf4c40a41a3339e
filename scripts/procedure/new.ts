import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { addDays } from '../../domain/calendar/dates';
import { fileOf } from '../../domain/kernel/proof/problem';
import { limitsOf, workflowName, type ProcedureDefinition } from '../../domain/procedure/definition';
import { withDefinition, withWorkflow, type Indexed } from './index-lines';
import { limitsIn } from './limit-words';
import { isWorkflowName, workflowNameFrom } from './names';
import { untimed } from './proving';
import { definitionFile, revisionFile, revisionTestFile, testFile } from './template';
import { codeIn, dateIn, sorted, type Words } from './words';
import { formatted, writeAll } from './write-files';
import { BadInput, entryOf, readListed, type Answer, type Listed, type Workplace } from './workplace';

/** Writes the file of a procedure and its test from the catalogue's entry, or those of its next revision, and names it in both indices. */
export async function create(words: readonly string[], at: Workplace): Promise<Answer> {
  const given = sorted(words, {
    options: ['--name', '--effective-from'],
    repeated: ['--limit'],
    flags: ['--revision'],
  });
  const code = codeIn(given);
  const listed = (await readListed(at)).get(code);
  const own = at.definitions.filter(one => one.code === code).sort((a, b) => a.revision - b.revision);
  const newest = own.at(-1);
  if (given.flags.has('--revision')) return nextRevision(given, at, code, newest, listed);
  if (newest)
    throw new BadInput(
      `Thủ tục ${code} đã có tệp ${fileOf(newest)}; phiên bản mới: new ${code} --revision --effective-from YYYY-MM-DD.`,
      `${code} has its file ${fileOf(newest)} already; its next revision: new ${code} --revision --effective-from YYYY-MM-DD.`,
    );
  return firstRevision(given, at, listed ?? entryOf(await readListed(at), code));
}

function firstRevision(given: Words, at: Workplace, listed: Listed): Answer {
  const { code, name: title } = listed.reading.procedure;
  const name = nameIn(given, at, workflowNameFrom(title, code));
  const limits = given.values('--limit').length > 0 ? limitsIn(given.values('--limit')) : undefined;
  const effectiveFrom = dateIn('--effective-from', given.value('--effective-from') ?? '2025-07-01');
  const draft = { name, listed, effectiveFrom, limits };
  const known = limits ?? limitsOf({}, listed.reading.procedure);
  const tested = Object.keys(known).length > 0 ? known : untimed(listed);
  const indexed = { exportName: name, file: basename(fileOf({ name, revision: 1 }), '.ts') };
  const held = listed.reading.reasons.length > 0 && !limits;
  return write(at, indexed, definitionFile(draft), testFile(draft, tested, indexed.file), [
    ...(held
      ? [
          `Danh mục giữ lại thủ tục này (${listed.reading.reasons.join(', ')}): chưa tiếp nhận hồ sơ cho đến khi rà soát.`,
          'The catalogue holds it back: it takes no dossiers until it is reviewed (npm run procedure -- review).',
        ]
      : []),
  ]);
}

function nameIn(given: Words, at: Workplace, proposed: string): string {
  const name = given.value('--name') ?? proposed;
  if (!isWorkflowName(name))
    throw new BadInput(
      `Tên “${name}” không dùng được: camelCase, 3–40 ký tự, không kết thúc bằng chữ số. Dùng --name.`,
      `“${name}” cannot be the name: camelCase, 3 to 40 letters, no figure at its end. Give one with --name.`,
    );
  const taken = at.definitions.find(one => one.name === name);
  const file = fileOf({ name, revision: 1 });
  if (taken || name === 'standard' || name === 'standardProcedure' || existsSync(join(at.checkout, file)))
    throw new BadInput(
      `Tên ${name} đã có (${taken ? `${taken.code}, ` : ''}${file}). Dùng --name để đặt tên khác.`,
      `The name ${name} is taken (${taken ? `${taken.code}, ` : ''}${file}). Give another with --name.`,
    );
  return name;
}

function nextRevision(
  given: Words,
  at: Workplace,
  code: string,
  newest: ProcedureDefinition | undefined,
  listed: Listed | undefined,
): Answer {
  if (!newest)
    throw new BadInput(
      `Thủ tục ${code} chưa có tệp nên chưa có phiên bản tiếp theo; dùng new ${code}.`,
      `${code} has no file yet, so it has no next revision: new ${code}.`,
    );
  const effectiveFrom = dateIn('--effective-from', given.value('--effective-from') ?? '');
  if (effectiveFrom <= newest.effectiveFrom)
    throw new BadInput(
      `Phiên bản ${newest.revision} có hiệu lực từ ${newest.effectiveFrom}: phiên bản sau phải muộn hơn.`,
      `Revision ${newest.revision} holds from ${newest.effectiveFrom}: the next one has to begin later.`,
    );
  const before = indexedOf(newest);
  const next = indexedOf({ ...newest, revision: newest.revision + 1 });
  const file = join(at.checkout, fileOf(newest));
  const text = existsSync(file)
    ? revisionFile(readFileSync(file, 'utf8'), newest, {
        exportName: next.exportName,
        beforeExport: before.exportName,
        effectiveFrom,
      })
    : undefined;
  if (!text)
    throw new BadInput(
      `Không đọc được ${fileOf(newest)}: cần đúng một dòng export, revision và effectiveFrom.`,
      `${fileOf(newest)} cannot be continued: it needs exactly one export, revision and effectiveFrom as every file has them.`,
    );
  const limits = limitsOf(newest, listed?.reading.procedure);
  const tested = Object.keys(limits).length > 0 || !listed ? limits : untimed(listed);
  const test = revisionTestFile({
    before: { ...before, revision: newest.revision, effectiveFrom: newest.effectiveFrom },
    next: { ...next, effectiveFrom },
    dayBefore: addDays(effectiveFrom, -1),
    limits: tested,
  });
  return write(at, next, text, test, [
    `${fileOf(newest)} giữ nguyên cho hồ sơ đã tiếp nhận · stays for the dossiers received under it.`,
  ]);
}

const indexedOf = (definition: Pick<ProcedureDefinition, 'name' | 'revision'>): Indexed => ({
  exportName: workflowName(definition),
  file: basename(fileOf(definition), '.ts'),
});

function write(at: Workplace, indexed: Indexed, definition: string, test: string, notes: readonly string[]): Answer {
  const inFolder = (file: string) => join(at.checkout, 'workflows', file);
  const file = inFolder(`procedures/${indexed.file}.ts`);
  if (existsSync(file)) throw new BadInput(`Tệp ${file} đã có.`, `The file ${file} is there already.`);
  const indices = [inFolder('procedures/index.ts'), inFolder('index.ts')] as const;
  const [definitions, workflows] = indices.map(read) as [string, string];
  const files = new Map([
    [file, definition],
    [inFolder(`procedures/${indexed.file}.test.ts`), test],
    [indices[0], withDefinition(definitions, indexed)],
    [indices[1], withWorkflow(workflows, indexed)],
  ]);
  writeAll(new Map([...files].map(([path, text]) => [path, formatted(text)])));
  const code = /code: '([\d.]+)'/.exec(definition)?.[1] ?? '';
  return {
    lines: [
      ...[...files.keys()].map(path => `✓ ${path.slice(at.checkout.length + 1)}`),
      ...notes,
      `Tiếp theo · next: npm run procedure -- check ${code} · show ${code}; npx jest --selectProjects core --testPathPatterns ${indexed.file}`,
    ],
  };
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new BadInput(`Không đọc được ${path}: ${why}`, `${path} cannot be read: ${why}`);
  }
}
