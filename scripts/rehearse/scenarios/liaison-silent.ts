import type { Limit } from '../../../domain/clock/limit';
import type { Consultation } from '../../../domain/dossier/details';
import { assesses } from '../../../domain/dossier/fee';
import { openTasks } from '../../../domain/dossier/state';
import type { TaskRecord } from '../../../domain/dossier/task';
import { consulted, officerOf, units } from '../cast';
import type { Rehearsed } from '../procedures';
import type { Scenario } from '../scenario';
import type { Scene } from '../scene';
import { withReceipt } from './at-the-counter';
import { usualFeeVnd } from '../usual';
import { promisedDate } from './sleeping';

const nineOClock = 9 * 60;

/** Half of the dossier's limit; undefined where that leaves no time to ask anybody. */
function consultationLimit({ amount, unit }: Limit): Limit | undefined {
  switch (unit) {
    case 'MONTH':
      return { amount: 10, unit: 'WORKING_DAY' };
    case 'WORKING_DAY':
    case 'CALENDAR_DAY':
      return amount >= 2 ? { amount: Math.floor(amount / 2), unit } : undefined;
    default:
      return amount >= 16 ? { amount: Math.floor(amount / 2), unit } : undefined;
  }
}

/** The specialist asks where the route itself asks nobody, and not where the desk settles it on its own. */
function consultation({ partners, terms, limit }: Rehearsed): readonly Consultation[] | undefined {
  const within = consultationLimit(limit);
  return partners.length > 0 || terms?.delegatedToDesk || !within ? undefined : [{ unit: consulted, limit: within }];
}

const isOfOthers = (unit: string): boolean => !Object.values(units).includes(unit);

/** An agency that has a part of a group to do does it two working days after the due date, one agency half an hour after the other. */
function partAfterTheDate({ id, openedAt }: TaskRecord, scene: Scene) {
  const place = scene.state.tasks.filter(({ kind }) => kind === 'PART').findIndex(task => task.id === id);
  const at = scene.workingDay(promisedDate(scene)!, 2, nineOClock + 30 * place);
  return at > openedAt ? { at } : undefined;
}

/**
 * Nobody of the consulted agency answers. Where its silence is consent, time ends it; else the head of the one-stop is told, and they settle
 * together how to go on (NĐ 61/2018 Đ19.5.b). A part of a group cannot be passed over: the dossier waits for it.
 */
export const liaisonSilent: Scenario = {
  name: 'liaison-silent',
  vi: 'cơ quan phối hợp im lặng',
  en: 'the consulted agency is silent',
  answers: {
    ...withReceipt,
    LIAISON: () => 'NOBODY',
    PART: (task, scene) => (isOfOthers(task.unit) ? partAfterTheDate(task, scene) : undefined),
    EXAMINATION(_, scene) {
      const consult = consultation(scene.procedure);
      return consult && !scene.done('CONSULT') ? { action: 'CONSULT', share: 0.1, details: { consult } } : undefined;
    },
  },
  beside(scene) {
    const silent = openTasks(scene.state).find(task => task.kind === 'LIAISON' && task.overdue);
    if (!silent) return undefined;
    const at = scene.workingDay(silent.due!.date, 1, nineOClock);
    const details = assesses(scene.state, silent) && { details: { feeVnd: usualFeeVnd } };
    return { at, kind: 'PROCEED_WITHOUT', by: officerOf(units.specialist), task: silent.id, ...details };
  },
  came: ({ state }) =>
    state.tasks.some(({ kind, unit, ended, overdue }) =>
      kind === 'PART' ? isOfOthers(unit) && overdue : ended?.action === 'SILENCE',
    ),
  unfit: {
    vi: 'Thủ tục này không lấy ý kiến cơ quan nào, hoặc thời hạn quá ngắn để lấy ý kiến.',
    en: 'This procedure consults nobody, or its limit is too short to.',
  },
};
