import type { ProcedureDefinition } from './definition';
import { channels, type Channel, type Procedure } from './procedure';
import type { Fee, ListedTerms } from './terms';

/**
 * What the published text of a channel surely says of its fee: đồng, 0 for free; or ASSESSED: the desk says the amount at acceptance, because
 * nothing that is uncertain is ever asked for (NĐ 61/2018 Đ15.1.c).
 */
export type PublishedFee = number | 'ASSESSED';

/**
 * Reads the fee of one channel. The portal writes the amount ("Miễn phí" is its 0), then in brackets what it is for, then the note about the
 * channel, all run together; rows of a channel are lines. Where the catalogue has nothing on a fee, nothing may be collected (NĐ 63/2010 Đ8.2),
 * unless another channel of the same procedure costs something: then the desk knows.
 */
export function publishedFee({ channels: open }: Pick<Procedure, 'channels'>, channel: Channel): PublishedFee {
  const own = open[channel]?.feeNote ?? null;
  if (!isSilent(own)) return feeOfNote(own);
  const others = channels.map(one => open[one]?.feeNote ?? null);
  return others.every(note => isSilent(note) || feeOfNote(note) === 0) ? 0 : 'ASSESSED';
}

export interface FeeCounts {
  readonly free: number;
  readonly amounts: number;
  readonly assessed: number;
}

/** How the open channels of these procedures were read. */
export function feeCounts(procedures: readonly Pick<Procedure, 'channels'>[]): FeeCounts {
  const fees = procedures.flatMap(one =>
    channels.filter(channel => one.channels[channel]).map(channel => publishedFee(one, channel)),
  );
  const [free, assessed] = [fees.filter(fee => fee === 0).length, fees.filter(fee => fee === 'ASSESSED').length];
  return { free, amounts: fees.length - free - assessed, assessed };
}

/** What holds for a dossier by this channel: the terms of the file that the procedure has, else those of the catalogue. */
export const termsOf = (
  definition: Pick<ProcedureDefinition, 'terms'> | undefined,
  procedure: Pick<Procedure, 'channels' | 'terms'> | undefined,
  channel: Channel,
): ListedTerms | undefined =>
  definition ? (definition.terms ?? procedure?.terms) : procedure && catalogueTerms(procedure, channel);

/** The terms of a procedure without a file of its own: its fee as it was settled, else as it was published. */
export function catalogueTerms(
  { terms, ...procedure }: Pick<Procedure, 'channels' | 'terms'>,
  channel: Channel,
): ListedTerms | undefined {
  if (terms?.fee) return terms;
  const fee = feeOfCatalogue(procedure, channel);
  return fee ? { ...terms, fee } : terms;
}

/** What a dossier pins of it; undefined is free. Refunded by the general rule (Ninh Thuận Đ8.4, Cà Mau Đ9.2.c): the fee's own is not published. */
function feeOfCatalogue(procedure: Pick<Procedure, 'channels'>, channel: Channel): Fee | undefined {
  const amountVnd = publishedFee(procedure, channel);
  if (amountVnd === 0) return undefined;
  const refund = 'IF_NOT_PERFORMED';
  return amountVnd === 'ASSESSED'
    ? { when: 'AT_ACCEPTANCE', amountVnd, refund, clock: 'PAUSE' }
    : { when: 'AT_SUBMISSION', amountVnd, refund, clock: 'NO_EFFECT' };
}

/** Rows that differ by case say nothing sure of this dossier. */
function feeOfNote(note: string): PublishedFee {
  const [first, ...others] = note.split('\n').map(feeOfRow);
  return first !== undefined && others.every(fee => fee === first) ? first : 'ASSESSED';
}

const nothing = 'Không có thông tin';

/** Nothing in the column of the fee, and no word of one in the note. */
const isSilent = (note: string | null): note is null =>
  note === null || note.split('\n').every(row => row.startsWith(nothing) && !speaksOfMoney(row.slice(nothing.length)));

const amountFirst = /^(Miễn phí|\d{1,3}(?:,\d{3})+ ?(?:Việt Nam Đồng|VNĐ))/;

function feeOfRow(row: string): PublishedFee {
  if (isSilent(row)) return 0;
  const [head] = amountFirst.exec(row) ?? [];
  if (head === undefined) return 'ASSESSED';
  const { bracket, note } = bracketFirst(row.slice(head.length).trim());
  if (bracket === undefined || speaksOfMoney(note)) return 'ASSESSED';
  if (head === 'Miễn phí') return noFee.test(bracket) ? 0 : 'ASSESSED';
  const amountVnd = Number(head.replace(/\D/g, ''));
  return isWhole(amountVnd) && saysNoMoreThan(amountVnd, bracket) ? amountVnd : 'ASSESSED';
}

/** The bracket right after the amount, empty where there is none; undefined where it does not close. */
function bracketFirst(rest: string): { readonly bracket?: string; readonly note: string } {
  if (!rest.startsWith('(')) return { bracket: '', note: rest };
  let depth = 0;
  for (let at = 0; at < rest.length; at += 1) {
    if (rest[at] === '(') depth += 1;
    if (rest[at] === ')') depth -= 1;
    if (depth === 0) return { bracket: rest.slice(1, at).trim(), note: rest.slice(at + 1) };
  }
  return { note: rest };
}

/** Beside "Miễn phí": nothing, or that there is none. Whatever else is there names a fee after all, or may. */
const noFee = /^(|không|không có|(không|chưa) quy định|không thu (phí|lệ phí|phí, lệ phí))\.?$/i;

/** "150 VNĐ (150.000 đồng)": thousands that were lost. No fee of the state is below 1,000 đồng, nor of other than round hundreds. */
const isWhole = (amountVnd: number): boolean => amountVnd >= 1_000 && amountVnd % 100 === 0;

const perDossier = String.raw`(?:\/ ?(?:0?1 )?(?:lần|hồ sơ))?(?: ?\(Thông tư số [\d/A-Z-]+\))?`;
const sameAgain = new RegExp(String.raw`^(?:(?<again>[\d.]+) ?(?:đồng|đ|VNĐ)|đồng)? ?${perDossier}\.?$`, 'i');

/** Beside an amount: nothing, or the same amount, for each time or each dossier. For each page, copy or card it is another once there are two. */
function saysNoMoreThan(amountVnd: number, bracket: string): boolean {
  const found = sameAgain.exec(bracket);
  const again = found?.groups?.['again'];
  return found !== null && (again === undefined || Number(again.replaceAll('.', '')) === amountVnd);
}

/** In words, or as an amount: đồng beside a figure, dollars, millions. */
const speaksOfMoney = (note: string): boolean =>
  /phí|thuế|(?<!đánh |\p{L})giá(?!\p{L})|\d\s*(đồng|đ|vnđ|vnd|nghìn|ngàn|triệu|usd|%)(?!\p{L})/iu.test(note);
