/**
 * How this project cites the texts it is held against, and how other laws are told from them.
 *
 *     NĐ 61/2018 Đ17.1.a               article 17, clause 1, point a; also `NĐ 61/2018/NĐ-CP Đ17` and `NĐ 61 Đ17`
 *     Hà Nam Đ11.2                     a province's regulation; also `QĐ 70/2013 Hà Nam Đ11.2`, `Hà Nam QĐ 70/2013 Đ11.2`
 *     Hòa Bình Quyết định Đ2           article 2 of the decision that enacts the regulation
 *     Đ19.1–19.2, Đ16–17, Đ17.1.a–c    a range, with – or -, without spaces
 *     Đ19.1, 19.8                      after a comma the next clause; articles repeat their Đ (`Đ16, Đ18`), for a bare number may be anything
 *     NĐ 61/2018 Đ20; later on Đ19.8   the name holds to the end of the comment, of the title and the titles within it, until another law is named
 *
 * A province is also a place: its name counts only right before its Đ. Any other law (`BLDS Đ147`, `NĐ 118/2025 Đ17`) ends the
 * name before it, and is not our matter.
 */
export interface Citation {
  /** The `cite` of a regulation. */
  readonly law: string;
  readonly from: string;
  /** The last of a range: `17.1.c`, `17.3`, `17`, whatever was written. */
  readonly to?: string;
  /** Where it stands in the text. */
  readonly index: number;
}

/** What the text so far has named; the next Đ belongs to it. */
export interface Naming {
  readonly law: string;
  readonly enacting: boolean;
}

const number = String.raw`\d{1,3}(?:\.\d{1,2}(?:\.[a-zđ](?!\p{L}))?)?(?!\d)`;
const decision = String.raw`QĐ\s*\d+[\p{L}\d/-]*`;
const reference = new RegExp(String.raw`(?<!\p{L})Đ(${number})(?:[–-]Đ?(${number}|[a-zđ](?!\p{L})))?`, 'uy');
const continued = new RegExp(
  String.raw`,\s*(\d{1,3}\.\d{1,2}(?:\.[a-zđ](?!\p{L}))?(?!\d))(?:[–-](${number}|[a-zđ](?!\p{L})))?`,
  'uy',
);
const decree = /(?<!\p{L})(?:NĐ|Nghị định)\s*(?:số\s*)?61(?:\/2018(?:\/NĐ-CP)?)?(?![\d/])/uy;
const province = new RegExp(
  String.raw`(?<!\p{L})(Ninh Thuận|H(?:òa|oà) Bình|Hà Nam|Cà Mau|Gia Lai)(?:,?\s+${decision})?(\s+Quyết định)?(\s+(?=Đ\d))?`,
  'uy',
);
const otherLaw =
  /(?<!\p{L})(?:(?:NĐ|TTLT|TT|QĐ|NQ|Nghị định|Thông tư|Quyết định|Nghị quyết)\s*(?:số\s*)?\d+|BLDS|BLLĐ|Bộ luật|Luật\s+\p{L}|law\.md|counting-rules)/uy;

/** The citations of the six texts in a text, and the name that holds after it. */
export function citationsIn(text: string, before?: Naming): { citations: Citation[]; naming?: Naming } {
  const citations: Citation[] = [];
  let naming = before;
  let afterReference = false;
  for (let at = 0; at < text.length;) {
    const match: Match = form => ((form.lastIndex = at), form.exec(text));
    const found: RegExpExecArray | null = match(reference) ?? (afterReference ? match(continued) : null);
    if (found && naming) citations.push(cited(found, naming));
    const named = found ? undefined : namedBy(match);
    if (named) naming = named.naming;
    afterReference = found !== null;
    at += found?.[0].length ?? named?.length ?? 1;
  }
  return { citations, naming };
}

/** Matches a sticky form where the reading stands. */
type Match = (form: RegExp) => RegExpExecArray | null;

function cited({ 1: from, 2: to, index }: RegExpExecArray, { law, enacting }: Naming): Citation {
  const prefix = enacting ? 'QĐ' : '';
  return { law, from: `${prefix}${from}`, ...(to && { to: `${prefix}${to}` }), index };
}

/** The law named here; without a naming it is one that is none of ours, or a place. */
function namedBy(match: Match): { length: number; naming?: Naming } | undefined {
  const nd61 = match(decree);
  if (nd61) return { length: nd61[0].length, naming: { law: 'NĐ 61/2018', enacting: false } };
  const [whole, name, enacting, opens] = match(province) ?? [];
  if (whole && name) {
    const law = name.replace('oà', 'òa');
    return { length: whole.length, ...(opens && { naming: { law, enacting: enacting !== undefined } }) };
  }
  const other = match(otherLaw);
  return other ? { length: other[0].length } : undefined;
}
