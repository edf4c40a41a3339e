import { officerOf, units } from '../cast';
import type { Scenario } from '../scenario';
import { promisedDate, sleepsUntil } from './sleeping';

const halfPastEight = 8 * 60 + 30;

/** The specialist sleeps past the due date; the apology comes a day after it, when it moves no limit any more (NĐ 61/2018 Đ19.9). */
export const late: Scenario = {
  name: 'late',
  vi: 'quá hạn, xin lỗi muộn',
  en: 'late, the apology too',
  answers: sleepsUntil(2),
  beside(scene) {
    if (!scene.happened('DOSSIER_OVERDUE') || scene.happened('POSTPONED') || scene.state.readyAt) return undefined;
    const due = promisedDate(scene)!;
    const newDate = scene.on(calendar => calendar.addWorkingDays(due, 3));
    return { at: scene.workingDay(due, 1, halfPastEight), kind: 'POSTPONE', by: officerOf(units.leader), details: { newDate } }; // prettier-ignore
  },
  came: ({ state }) => state.outcome === 'RESULT_RETURNED' && state.onTime === false,
  unfit: {
    vi: 'Hồ sơ của thủ tục này không thể quá hạn.',
    en: 'A dossier of this procedure cannot be late.',
  },
};
