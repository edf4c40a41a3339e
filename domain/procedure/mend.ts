import type { Level, ResultKind } from './procedure';

/** One spelling: Unicode NFC (the portal mixes both forms), single spaces. */
export const text = (published: string): string => published.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The portal writes "Không có thông tin" for an empty field. */
export const textOrNull = (published: string): string | null => {
  const one = text(published);
  return one === '' || one === 'Không có thông tin' ? null : one;
};

/** Some names repeat the code: "Cấp giấy phép môi trường (cấp Bộ) (1.010719)". */
export const nameWithoutCode = (name: string, code: string): string => text(name.replace(`(${code})`, ''));

/**
 * The portal splits its list of applicants at every comma, also inside a kind: "Tổ chức (không bao gồm doanh nghiệp, HTX)" and
 * "Cán bộ, công chức, viên chức". A part belongs to the one before while a bracket is open or when it begins with a small letter.
 */
export function kindsOfApplicants(parts: readonly string[]): string[] {
  const kinds: string[] = [];
  for (const part of parts.map(text)) {
    const last = kinds.at(-1);
    if (last !== undefined && (isOpen(last) || /^\p{Ll}/u.test(part))) kinds[kinds.length - 1] = `${last}, ${part}`;
    else kinds.push(part);
  }
  return kinds;
}

const isOpen = (part: string) => part.split('(').length > part.split(')').length;

const levelOf: Readonly<Record<string, Level>> = { 'Cấp bộ': 'MINISTRY', 'Cấp tỉnh': 'PROVINCE', 'Cấp xã': 'COMMUNE' };

export const levelsOf = (published: readonly string[]): Level[] => [
  ...new Set(published.map(level => levelOf[text(level)] ?? 'OTHER')),
];

/**
 * The results that carry a national code. They run together as "<name>Mã: KQ.G15.000038<name>Mã: …", followed by the captions of the
 * web page. Codes of another form (some ministries use their own) name no national result and are left out, with their names.
 */
export function resultKinds(published: string): ResultKind[] {
  const listed = text(published).split('Từ khóa')[0] ?? '';
  const parts = listed.split(/Mã:\s*(KQ\.[A-Y]\d{2}\.\d{6})(?!\d)/);
  const found: ResultKind[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [name, code] = [text(parts[at] ?? ''), parts[at + 1] ?? ''];
    if (!name.includes('Mã:')) found.push({ code, name });
  }
  return found;
}
