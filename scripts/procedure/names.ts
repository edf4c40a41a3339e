/** Words of the names of procedures that say nothing of what they are about. */
const empty = new Set(
  'thu tuc cap viec ve cua va doi voi theo cho cac nhung tu trong ngoai tai co duoc de la hoac den thuc hien lien thong nhom do bang khi vao truoc sau'.split(
    ' ',
  ),
);
const mostWords = 4;

const ascii = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

/** A name for a workflow from the key words of a Vietnamese name: `Đăng ký kết hôn` → `dangKyKetHon`; from the code where none is left. */
export function workflowNameFrom(name: string, code: string): string {
  const words = ascii(name)
    .toLowerCase()
    .replace(/\([^)]*\)|truong hop/g, ' ')
    .split(/[^a-z]+/)
    .filter(word => word !== '' && !empty.has(word))
    .slice(0, mostWords);
  if (words.length < 2) return `procedure${code.replace(/\D/g, '')}x`;
  return words.map((word, at) => (at === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join('');
}

/** A camelCase name that does not end in a figure: the figure is the revision's. */
export const isWorkflowName = (name: string): boolean => /^[a-z][A-Za-z0-9]{2,39}$/.test(name) && !/\d$/.test(name);
