import { officerOf, units } from '../cast';
import type { Scenario } from '../scenario';
import { promisedDate, sleepsUntil } from './sleeping';

const nineOClock = 9 * 60;

/** The specialist sleeps past the due date, but the apology with a new date went out in time, and the new date is kept (NĐ 61/2018 Đ19.9). */
export const postponed: Scenario = {
  name: 'postponed',
  vi: 'xin lỗi, hẹn lại đúng lúc',
  en: 'postponed in time',
  answers: sleepsUntil(1),
  beside(scene) {
    const owed = scene.events.find(event => event.kind === 'APOLOGY_OWED');
    if (!owed || scene.happened('POSTPONED') || scene.state.readyAt) return undefined;
    const newDate = scene.on(calendar => calendar.addWorkingDays(promisedDate(scene)!, 3));
    const at = scene.workingDay(scene.dateOf(owed.at), 0, nineOClock);
    return { at, kind: 'POSTPONE', by: officerOf(units.leader), details: { newDate } };
  },
  came: ({ state, events }) =>
    state.onTime === true && events.some(event => event.kind === 'POSTPONED' && event.due !== undefined),
  unfit: {
    vi: 'Thời hạn quá ngắn: không còn ngày nào trước hạn để gửi văn bản xin lỗi (NĐ 61/2018 Đ19.9).',
    en: 'The limit is too short: no day before the due date is left for an apology (NĐ 61/2018 Đ19.9).',
  },
};
