import { readFile, rename, writeFile } from 'node:fs/promises';
import { DomainError } from '../../domain/errors';
import { asReview, type Review } from '../../domain/procedure/review';
import { limitsIn, limitsInWords } from './limit-words';
import { codeIn, dateIn, sorted, type Words } from './words';
import { BadInput, entryOf, readListed, type Answer, type Listed, type Workplace } from './workplace';

const options = ['--by', '--source', '--quote', '--certainty', '--on'] as const;

/** Settles what the catalogue holds back: adds a review with who, on what ground, and the limits, to the shipped reviews. */
export async function review(words: readonly string[], at: Workplace): Promise<Answer> {
  const given = sorted(words, { options, repeated: ['--limit'] });
  const code = codeIn(given);
  const listed = entryOf(await readListed(at), code);
  demandHeldBack(listed);
  const settled = reviewFrom(given, listed);
  await add(at.catalogue.reviews, settled);
  const limits = Object.fromEntries(Object.entries(settled.channels).map(([channel, { limit }]) => [channel, limit]));
  return {
    lines: [
      `${code} ${listed.reading.procedure.name}`,
      `Đã rà soát · settled: ${limitsInWords(limits, 'vi')} · ${limitsInWords(limits, 'en')}`,
      `Đã ghi vào · written to ${at.catalogue.reviews}`,
      'Đưa vào cơ sở dữ liệu · into a database: npm run catalogue -- import',
    ],
  };
}

function demandHeldBack({ entry: { code }, reasons, review: settled }: Listed): void {
  if (reasons.length === 0)
    throw new BadInput(
      `Thủ tục ${code} không bị giữ lại: thời hạn đã rõ; muốn đổi thì phải có phiên bản mới của danh mục.`,
      `${code} is not held back: its limits are read surely; what is open is changed by a new version, not by a review.`,
    );
  if (settled)
    throw new BadInput(
      `Thủ tục ${code} đã được ${settled.settledBy} rà soát ngày ${settled.settledOn}.`,
      `${code} was settled by ${settled.settledBy} on ${settled.settledOn}.`,
    );
}

function reviewFrom(given: Words, { entry, reading }: Listed): Review {
  const need = (option: (typeof options)[number]): string => {
    const value = given.value(option)?.trim();
    if (!value) throw new BadInput(`Thiếu ${option}.`, `${option} is missing.`);
    return value;
  };
  const limits = limitsIn(given.values('--limit'));
  if (Object.keys(limits).length === 0) throw new BadInput('Thiếu --limit.', '--limit is missing.');
  const certainty = need('--certainty');
  if (certainty !== 'READ' && certainty !== 'REMEMBERED')
    throw new BadInput(
      '--certainty là READ (đã đọc văn bản) hoặc REMEMBERED (nhớ lại, chưa có văn bản).',
      '--certainty is READ (quoted from the text) or REMEMBERED (the text was not at hand).',
    );
  if (reading.procedure.decision === '')
    throw new BadInput(
      `Mục ${entry.code} chưa ghi quyết định công bố: hãy bổ sung vào data/catalogue/additional.ndjson trước.`,
      `The entry of ${entry.code} names no decision: add it to data/catalogue/additional.ndjson first.`,
    );
  const settled = {
    code: entry.code,
    version: reading.procedure.version,
    decision: reading.procedure.decision,
    channels: Object.fromEntries(Object.entries(limits).map(([channel, limit]) => [channel, { limit }])),
    settledBy: need('--by'),
    grounds: [{ source: need('--source'), quote: need('--quote'), certainty }],
    settledOn: dateIn('--on', given.value('--on') ?? todayInVietnam()),
  };
  return asReview(settled);
}

const todayInVietnam = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

async function add(file: string, settled: Review): Promise<void> {
  const known: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (!Array.isArray(known)) throw new DomainError('CATALOGUE_FILE_UNREADABLE', { file, why: 'not a list' });
  const all = [...known.map(asReview), settled].sort((a, b) => (a.code < b.code ? -1 : 1));
  await writeFile(`${file}.new`, `${JSON.stringify(all, null, 2)}\n`);
  await rename(`${file}.new`, file);
}
