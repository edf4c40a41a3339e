import { reviewReasons, type ReviewReason } from '../../domain/procedure/review-reason';
import { fileOf } from '../../domain/kernel/proof/problem';
import { workflowName } from '../../domain/procedure/definition';
import { sorted } from './words';
import { BadInput, readListed, type Answer, type Workplace } from './workplace';

const codesALine = 9;

/** The procedures that have a file; with --unreviewed, what the import holds back, by reason. */
export async function list(words: readonly string[], at: Workplace): Promise<Answer> {
  const { alone, flags } = sorted(words, { flags: ['--unreviewed'] });
  if (alone.length > 0)
    throw new BadInput(`list không nhận “${alone[0]}”: dùng show MÃ.`, `list takes no “${alone[0]}”: use show CODE.`);
  return { lines: flags.has('--unreviewed') ? await unreviewed(at) : withFiles(at) };
}

const withFiles = ({ definitions }: Workplace): string[] =>
  definitions.map(one => `${one.code}  ${workflowName(one).padEnd(28)} từ · from ${one.effectiveFrom}  ${fileOf(one)}`);

async function unreviewed(at: Workplace): Promise<string[]> {
  const all = [...(await readListed(at)).values()];
  const held = all.filter(({ reading }) => reading.reasons.length > 0);
  const codes = new Map<ReviewReason, string[]>();
  for (const { entry, reasons } of held)
    for (const reason of reasons) codes.set(reason, [...(codes.get(reason) ?? []), entry.code]);
  return [
    `${all.length} thủ tục, ${held.length} chưa rà soát · procedures, of which ${held.length} are held back:`,
    ...[...codes]
      .sort(([, a], [, b]) => b.length - a.length)
      .flatMap(([reason, of]) => ['', headOf(reason, of.length), ...rows(of.sort())]),
  ];
}

const headOf = (reason: ReviewReason, count: number): string =>
  `${count}  ${reason}  ${reviewReasons[reason].vi} ${reviewReasons[reason].en}`;

const rows = (codes: readonly string[]): string[] =>
  Array.from(
    { length: Math.ceil(codes.length / codesALine) },
    (_, row) => `    ${codes.slice(row * codesALine, (row + 1) * codesALine).join('  ')}`,
  );
