import type { ProcedureDefinition } from '../../procedure/definition';

/** What can be wrong with a route. */
export const problemKinds = {
  DEAD_END: {
    vi: 'Quy trình dừng lại mà không có việc nào để làm tiếp.',
    en: 'The route stops where nobody has anything to do.',
  },
  NO_WAY_OUT: {
    vi: 'Từ bước này không có cách nào kết thúc hồ sơ.',
    en: 'From this step no answer ever leads to an end.',
  },
  UNREACHABLE: {
    vi: 'Bước đã công bố không bao giờ được mở, hoặc cơ quan đã nêu không bao giờ có việc.',
    en: 'The published step is never opened, or the agency that is named never has anything to do.',
  },
  TOO_LONG: {
    vi: 'Thời hạn các bước cộng lại vượt thời hạn của thủ tục.',
    en: 'The limits of the steps exceed the limit of the procedure.',
  },
  UNKNOWN_UNIT: {
    vi: 'Bước giao cho đơn vị không có trong định nghĩa thủ tục.',
    en: 'The step is given to a unit that the definition does not name.',
  },
  NO_LABEL: {
    vi: 'Thao tác hoặc bước không có tên tiếng Việt và tiếng Anh.',
    en: 'An action or step has no label in Vietnamese and English.',
  },
  LIMIT_INVALID: {
    vi: 'Thời hạn không hợp lệ.',
    en: 'A limit is not valid.',
  },
  FEE_INVALID: {
    vi: 'Mức phí, lệ phí không đúng hoặc thiếu cho kênh nộp.',
    en: 'The fee is not valid, or a channel is not priced.',
  },
  TOO_MANY_PLACES: {
    vi: 'Quy trình có quá nhiều vị trí khác nhau nên không chứng minh hết được.',
    en: 'The route has more places than can be walked: it opens something new again and again.',
  },
} as const;
export type ProblemKind = keyof typeof problemKinds;

/** Something that keeps a route from running: where, and by which way one gets there. */
export interface Problem {
  readonly kind: ProblemKind;
  /** `workflows/procedures/<name>.ts`. */
  readonly file: string;
  readonly step: string;
  /** The answers that lead there: `RECEPTION_CHECK ACCEPT › EXAMINATION PROPOSE_RESULT`. */
  readonly way: string;
  readonly detail?: string;
}

const inKebabCase = (name: string): string => name.replace(/[A-Z0-9]+/g, part => `-${part.toLowerCase()}`);

/** Where the definition is written. */
export const fileOf = ({ name, revision }: Pick<ProcedureDefinition, 'name' | 'revision'>): string =>
  `workflows/procedures/${inKebabCase(name)}${revision === 1 ? '' : `.${revision}`}.ts`;

/** One line for people. */
export const told = ({ kind, file, step, way, detail }: Problem, language: 'vi' | 'en'): string =>
  `${file}: ${step}: ${problemKinds[kind][language]}${detail ? ` ${detail}` : ''}${way ? ` (${way})` : ''}`;
