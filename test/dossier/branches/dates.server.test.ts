import { unpack } from '../../../domain/calendar/packed/unpack';
import { escalationLevels } from '../../../domain/regulation/profile';
import { leader } from '../../dossiers';
import { hour } from '../../system/lives';
import type { TestSystem } from '../../system/system';
import type { EngineLife } from '../engine-life';
import { accept, by, handOver, inExamination, onBothSides, type Branch, pastDue, toTheEnd, why } from './branch';

const day = 24 * hour;
const dayOf = (instant: number) => new Date(instant + 7 * hour).toISOString().slice(0, 10);
const postpone = async (life: EngineLife) => {
  const newDate = dayOf(life.state.due!.at + 14 * 24 * hour);
  expect(await life.act(by(leader, 'POSTPONE', { ...why, details: { newDate } }))).toBeUndefined();
};
/** More than the five working days after which the last step falls due, with any weekend and holiday between. */
const monthAfterDue = (life: EngineLife) => life.passTimeTo(life.state.due!.lateFrom + 30 * day);
const workerAwayFor = async (life: EngineLife, system: TestSystem) => {
  const { code } = life.start;
  await system.stopWorker();
  const passing = system.passTimeTo(code, life.state.due!.lateFrom + 30 * day);
  await system.startWorker();
  await passing;
  await life.look();
};
const dayByDay = async (life: EngineLife) => {
  const { lateFrom } = life.state.due!;
  for (let days = -4; days <= 16; days++) await life.passTimeTo(lateFrom + days * day + hour);
};
const warned = ['WARNED', 'APOLOGY_OWED', 'DOSSIER_OVERDUE', 'ESCALATED', 'ESCALATED', 'ESCALATED', 'ESCALATED'];
const everyLevel = { escalated: escalationLevels, left: { overdue: true, onTime: false, escalated: 4 } };

const branches: Readonly<Record<string, Branch>> = {
  'NĐ 61/2018 Đ19.9: an apology in time moves the date, and only once': {
    steps: [
      ...inExamination,
      postpone,
      by(leader, 'POSTPONE', { ...why, details: { newDate: '2027-06-01' } }),
      ...toTheEnd,
    ],
    happened: ['POSTPONED', 'RESULT_READY', 'ENDED'],
    refused: ['REAPPOINTMENT_USED'],
  },
  'NĐ 61/2018 Đ19.9: overdue is told step by step, and never blocks the result': {
    steps: [...inExamination, pastDue, ...toTheEnd],
    happened: ['WARNED', 'APOLOGY_OWED', 'DOSSIER_OVERDUE', 'ESCALATED', 'RESULT_READY', 'ENDED'],
  },
  'NĐ 61/2018 Đ19.9, Đ12.5: lateness goes up to the province, each level once, day by day': {
    steps: [...inExamination, dayByDay, ...toTheEnd],
    happened: [...warned, 'RESULT_READY', 'ENDED'],
    ...everyLevel,
  },
  'NĐ 61/2018 Đ19.9, Đ12.5: lateness goes up to the province, each level once, when a month passes at once': {
    steps: [...inExamination, monthAfterDue, ...toTheEnd],
    happened: [...warned, 'RESULT_READY', 'ENDED'],
    ...everyLevel,
  },
  'NĐ 61/2018 Đ19.9, Đ12.5: lateness goes up to the province, each level once, after no worker was there': {
    steps: [...inExamination, workerAwayFor, ...toTheEnd],
    happened: [...warned, 'RESULT_READY', 'ENDED'],
    ...everyLevel,
  },
  'NĐ 61/2018 Đ19.9, Đ12.5: accepted a month ago and entered now, all of it falls due at one instant': {
    agoMs: 40 * day,
    steps: [
      life =>
        life
          .act({ ...accept, legalAt: life.start.submittedAt + hour })
          .then(refused => expect(refused).toBeUndefined()),
      ...[handOver, ...toTheEnd],
    ],
    happened: ['ACCEPTED', ...warned, 'RESULT_READY', 'ENDED'],
    ...everyLevel,
  },
  'counting-rules 2: a closure recorded while the dossier runs moves the date; an older calendar moves nothing': {
    steps: [
      ...inExamination,
      async life => {
        const { calendar, due } = life.state;
        const known = unpack(calendar);
        const exceptions = { ...known.exceptions, [due!.date]: { hours: [], kind: 'CLOSED', notice: '1/QĐ' } };
        await life.tell({
          kind: 'CALENDAR_CHANGED',
          calendar: { ...known, version: 9, exceptions },
          because: '1/QĐ',
        });
        expect(life.state.due!.date > due!.date).toBe(true);
        await life.tell({ kind: 'CALENDAR_CHANGED', calendar, because: 'again' });
      },
      ...toTheEnd,
    ],
    happened: ['CALENDAR_CHANGED', 'ENDED'],
  },
  'law.md §8.1: days of force majeure are not counted': {
    steps: [
      ...inExamination,
      async life => {
        const { due } = life.state;
        const details = { days: { from: due!.date, to: due!.date }, ground: 'NĐ 99/2022 Đ16' };
        expect(await life.act(by(leader, 'EXCLUDE_DAYS', { ...why, details }))).toBeUndefined();
        expect(life.state.due!.date > due!.date).toBe(true);
      },
      ...toTheEnd,
    ],
    happened: ['DAYS_EXCLUDED', 'ENDED'],
  },
};

const lead = onBothSides();
test.each(Object.entries(branches))('%s', (_name, branch) => lead(branch));
