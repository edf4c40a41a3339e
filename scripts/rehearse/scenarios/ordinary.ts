import type { Scenario } from '../scenario';

/** Everybody does the usual within part of the time that he or she has. */
export const ordinary: Scenario = {
  name: 'ordinary',
  vi: 'thông thường',
  en: 'ordinary',
  came: ({ state }) => state.outcome === 'RESULT_RETURNED' && state.onTime === true,
  unfit: {
    vi: 'Làm việc bình thường vẫn không kịp hạn: các bước dài hơn thời hạn.',
    en: 'At the usual pace the result is late: the steps are longer than the limit.',
  },
};
