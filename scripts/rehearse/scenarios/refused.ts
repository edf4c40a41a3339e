import type { Scenario } from '../scenario';
import { withReceipt } from './at-the-counter';

/** The applicant is not eligible: proposed with reasons, signed, given out at the desk; in a group, each part that is begun. */
export const refused: Scenario = {
  name: 'refused',
  vi: 'không đủ điều kiện, từ chối giải quyết',
  en: 'refused',
  answers: {
    ...withReceipt,
    EXAMINATION: () => ({ action: 'PROPOSE_REFUSAL' }),
    PART: () => ({ action: 'REFUSE_PART' }),
  },
  came: ({ state }) => state.outcome === 'REFUSED',
  unfit: {
    vi: 'Thủ tục này không có bước từ chối giải quyết.',
    en: 'No step of this procedure can refuse it.',
  },
};
