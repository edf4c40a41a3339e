import type { Act } from '../../domain/dossier/commands';
import type { MachineWord } from '../../domain/dossier/messages';
import type { Start } from '../../domain/dossier/start';
import { openTasks } from '../../domain/dossier/state';
import type { TaskKind } from '../../domain/dossier/task';
import type { ProcedureTerms } from '../../domain/procedure/terms';
import { officeCalendarAt } from '../../spine/office-calendar';
import {
  colleague,
  desk,
  headOfUnit,
  leader,
  police,
  reasonOf,
  specialist,
  startOf,
  strangers,
  units,
} from '../dossiers';
import { hour } from '../system/lives';
import { TestSystem } from '../system/system';
import { EngineLife } from './engine-life';
import { expectSameInMemory, inThisOrder } from './same-life';

// Every branch of the regulations on the real server, with skipped time, and in memory: the same must happen.

jest.setTimeout(120_000);

let system: TestSystem;
beforeAll(async () => {
  system = await TestSystem.start();
});
afterAll(() => system.stop());

type Try = Omit<Act, 'at' | 'seq'>;
type Step = Try | ((life: EngineLife) => Promise<void>);

interface Branch {
  readonly terms?: ProcedureTerms;
  readonly channel?: Start['channel'];
  readonly steps: readonly Step[];
  readonly happened: readonly string[];
}

let begun = 0;

async function begin({ terms, channel = 'ONLINE' }: Branch): Promise<EngineLife> {
  const now = Date.now();
  const start = startOf(5, {
    code: `H01.1-261123-${String(++begun).padStart(4, '0')}`,
    channel,
    calendar: await officeCalendarAt(system.db, 'H26.001', now),
    submittedAt: now,
    ...(channel === 'POSTAL' && { minutesSignedAt: now - 2 * hour }),
    applicant: strangers.applicant.account,
  });
  const life = new EngineLife(system, { ...start, procedure: { ...start.procedure, ...(terms && { terms }) } });
  await life.submit(strangers.applicant);
  return life;
}

const why = { reason: reasonOf('because') };
const by = (who: Act['by'], kind: Act['kind'], more: Partial<Try> = {}): Try => ({ kind, by: who, ...more });
const accept = by(desk, 'ACCEPT');
const handOver = by(desk, 'HAND_OVER');
const takeOver = by(specialist, 'TAKE_OVER');
const propose = by(specialist, 'PROPOSE_RESULT');
const refuse = by(specialist, 'PROPOSE_REFUSAL', why);
const sign = by(leader, 'SIGN');
const issue = by(specialist, 'ISSUE_RESULT');
const giveOut = by(desk, 'RETURN_RESULT');
const inExamination = [accept, handOver];
const toTheEnd = [propose, sign, issue, giveOut];
const citizen = strangers.applicant;

const tell = (word: MachineWord) => (life: EngineLife) => life.tell(word);
/** An hour after the open task of this kind is late, or runs out. */
const pastTask = (kind: TaskKind) => (life: EngineLife) =>
  life.passTimeTo(openTasks(life.state).find(task => task.kind === kind)!.due!.lateFrom + hour);
const pastDue = (life: EngineLife) => life.passTimeTo(life.state.due!.lateFrom + hour);
const dayOf = (instant: number) => new Date(instant + 7 * hour).toISOString().slice(0, 10);
const postpone = async (life: EngineLife) => {
  const newDate = dayOf(life.state.due!.at + 14 * 24 * hour);
  expect(await life.act(by(leader, 'POSTPONE', { ...why, details: { newDate } }))).toBeUndefined();
};

const consult = (onPaper: boolean) =>
  by(specialist, 'CONSULT', {
    ...why,
    details: {
      onPaper,
      consult: [
        { unit: police.units[0]!, limit: { amount: 2, unit: 'WORKING_DAY' } },
        { unit: 'H01.9/consulted', limit: { amount: 1, unit: 'WORKING_DAY' } },
      ],
    },
  });
const other: Act['by'] = { account: 'other', role: 'OFFICER', units: ['H01.9/consulted'] };
const fee = { when: 'AFTER_ASSESSMENT', amountVnd: 50_000, refund: 'IF_INELIGIBLE', clock: 'PAUSE' } as const;
const paid = (payment: string, amountVnd: number) =>
  tell({ kind: 'PAYMENT_NOTICE', payment, status: 'PAID', amountVnd });

const branches: Readonly<Record<string, Branch>> = {
  'NĐ 61/2018 Đ17.1.a: a supplement at reception, given online': {
    steps: [by(desk, 'REQUEST_SUPPLEMENT', why), by(citizen, 'SUPPLEMENT'), ...inExamination, ...toTheEnd],
    happened: ['SUPPLEMENT_REQUESTED', 'SUPPLEMENT', 'ACCEPTED', 'ENDED'],
  },
  'NĐ 61/2018 Đ11.2.c: a second supplement needs its ground': {
    steps: [
      ...[by(desk, 'REQUEST_SUPPLEMENT', why), by(citizen, 'SUPPLEMENT'), by(desk, 'REQUEST_SUPPLEMENT', why)],
      by(desk, 'REQUEST_SUPPLEMENT', { ...why, details: { ground: 'NĐ 175/2024 Đ54' } }),
      ...[by(desk, 'SUPPLEMENT'), ...inExamination, ...toTheEnd],
    ],
    happened: ['SUPPLEMENT_REQUESTED', 'SUPPLEMENT_REQUESTED', 'ACCEPTED', 'ENDED'],
  },
  'NĐ 61/2018 Đ17.2: redirected to the competent agency': {
    steps: [by(desk, 'REDIRECT', { ...why, details: { agency: 'H01.2' } })],
    happened: ['REDIRECT', 'ENDED'],
  },
  'NĐ 61/2018 Đ17.4: settled at once': {
    terms: { immediate: true },
    steps: [by(desk, 'SETTLE_AT_ONCE')],
    happened: ['SETTLE_AT_ONCE', 'ACCEPTED', 'RESULT_READY', 'ENDED'],
  },
  'NĐ 61/2018 Đ17.5: examined by an official at the desk': {
    terms: { delegatedToDesk: true },
    steps: [accept, by(desk, 'PROPOSE_RESULT'), sign, by(desk, 'ISSUE_RESULT'), giveOut],
    happened: ['ACCEPTED', 'PROPOSE_RESULT', 'RESULT_SIGNED', 'RESULT_READY', 'ENDED'],
  },
  'NĐ 61/2018 Đ18: paper is taken over, or given back as not the unit’s': {
    channel: 'DIRECT',
    steps: [accept, handOver, by(specialist, 'RETURN_TO_DESK', why), handOver, takeOver, ...toTheEnd],
    happened: ['RETURN_TO_DESK', 'HAND_OVER', 'TAKE_OVER', 'ENDED'],
  },
  'NĐ 61/2018 Đ19.3: verified on the spot': {
    steps: [
      ...inExamination,
      by(specialist, 'PLAN_VERIFICATION', { ...why, details: { verifyAt: 1_800_000_000_000, withApplicant: true } }),
      ...[by(specialist, 'RECORD_VERIFICATION', why), ...toTheEnd],
    ],
    happened: ['PLAN_VERIFICATION', 'RECORD_VERIFICATION', 'ENDED'],
  },
  'NĐ 61/2018 Đ19.4: a supplement in substance goes through the desk, and the limit starts anew': {
    steps: [
      ...[...inExamination, by(specialist, 'REQUEST_SUPPLEMENT', why), by(desk, 'SEND_SUPPLEMENT_NOTICE')],
      ...[by(citizen, 'SUPPLEMENT'), ...toTheEnd],
    ],
    happened: ['SUPPLEMENT_REQUESTED', 'CLOCK_SUSPENDED', 'SUPPLEMENT', 'CLOCK_RESUMED', 'ENDED'],
  },
  'law.md §1.7: a window that runs out closes the dossier': {
    terms: { supplement: { window: { amount: 3, unit: 'CALENDAR_DAY' }, onExpiry: 'CLOSE', clock: 'PAUSE' } },
    steps: [
      ...[...inExamination, by(specialist, 'REQUEST_SUPPLEMENT', why), by(desk, 'SEND_SUPPLEMENT_NOTICE')],
      ...[pastTask('SUPPLEMENT'), by(desk, 'CONFIRM_STOP')],
    ],
    happened: ['CLOCK_SUSPENDED', 'WINDOW_OVER', 'CONFIRM_STOP', 'ENDED'],
  },
  'NĐ 61/2018 Đ19.5, Đ19.6.b: consulted at once, a further question, and an answer too late': {
    steps: [
      ...[...inExamination, consult(false), by(police, 'ASK_FURTHER', why), by(specialist, 'REPLY', why)],
      ...[by(police, 'ANSWER', why), pastTask('LIAISON'), by(specialist, 'PROCEED_WITHOUT', why)],
      ...[by(other, 'LATE_ANSWER', why), ...toTheEnd],
    ],
    happened: ['ASK_FURTHER', 'REPLY', 'ANSWER', 'SILENCE_REPORTED', 'SILENCE', 'LATE_ANSWER', 'ENDED'],
  },
  'NĐ 61/2018 Đ19.6.a: on paper one after the other, silence as consent by special law': {
    terms: { silenceIsConsent: true },
    steps: [...inExamination, consult(true), by(police, 'ANSWER', why), pastTask('LIAISON'), ...toTheEnd],
    happened: ['ANSWER', 'SILENCE', 'PROPOSE_RESULT', 'ENDED'],
  },
  'NĐ 61/2018 Đ19.1: assigned, and to another when the first is absent': {
    steps: [
      ...[...inExamination, by(headOfUnit, 'ASSIGN', { details: { assignee: 'specialist' } })],
      ...[by(colleague, 'PROPOSE_RESULT'), by(headOfUnit, 'ASSIGN', { details: { assignee: 'colleague' } })],
      ...[by(colleague, 'PROPOSE_RESULT'), sign, issue, giveOut],
    ],
    happened: ['TASK_ASSIGNED', 'TASK_ASSIGNED', 'PROPOSE_RESULT', 'ENDED'],
  },
  'NĐ 61/2018 Đ19.9: an apology in time moves the date, and only once': {
    steps: [
      ...inExamination,
      postpone,
      by(leader, 'POSTPONE', { ...why, details: { newDate: '2027-06-01' } }),
      ...toTheEnd,
    ],
    happened: ['POSTPONED', 'RESULT_READY', 'ENDED'],
  },
  'NĐ 61/2018 Đ19.9: overdue is told step by step, and never blocks the result': {
    steps: [...inExamination, pastDue, ...toTheEnd],
    happened: ['WARNED', 'APOLOGY_OWED', 'DOSSIER_OVERDUE', 'ESCALATED', 'RESULT_READY', 'ENDED'],
  },
  '1.000894: the draft is confirmed by silence': {
    terms: { draftConfirmation: { amount: 1, unit: 'WORKING_DAY' } },
    steps: [
      ...inExamination,
      propose,
      by(citizen, 'CORRECT_DRAFT', why),
      propose,
      pastTask('DRAFT_CONFIRMATION'),
      sign,
      issue,
      giveOut,
    ],
    happened: ['CORRECT_DRAFT', 'SILENCE', 'SIGN', 'ENDED'],
  },
  'NĐ 61/2018 Đ22: a fee after the assessment, failed, wrong, repeated, and given back': {
    terms: { fee },
    steps: [
      ...[
        ...inExamination,
        propose,
        tell({ kind: 'PAYMENT_NOTICE', payment: 'p0', status: 'FAILED', amountVnd: 50_000 }),
      ],
      ...[
        paid('p1', 40_000),
        paid('p1', 40_000),
        paid('p2', 50_000),
        by(leader, 'SEND_BACK', why),
        refuse,
        sign,
        issue,
        giveOut,
      ],
      by(desk, 'RECORD_REFUND', { details: { amountVnd: 90_000, payment: 'r1' } }),
    ],
    happened: [
      'PAYMENT_FAILED',
      'PAYMENT_NOT_OWED',
      'PAYMENT_RECEIVED',
      'CLOCK_RESUMED',
      'RETURN_RESULT',
      'RECORD_REFUND',
      'ENDED',
    ],
  },
  'TT 17/2017 Đ5.2.h: the post tries twice, then the desk gives it out': {
    steps: [
      ...[...inExamination, propose, sign, issue, by(desk, 'SEND_BY_POST')],
      ...[by(desk, 'UNDELIVERED'), by(desk, 'UNDELIVERED'), by(desk, 'RETURN_RESULT', { details: { proxy: true } })],
    ],
    happened: ['UNDELIVERED', 'UNDELIVERED', 'RETURN_RESULT', 'ENDED'],
  },
  'NĐ 61/2018 Đ21.1: an error found before collection takes the result back': {
    steps: [...inExamination, propose, sign, issue, by(desk, 'RECALL_RESULT', why), ...toTheEnd],
    happened: ['RESULT_RECALLED', 'PROPOSE_RESULT', 'RESULT_READY', 'ENDED'],
  },
  'NĐ 61/2018 Đ21.2: lost papers are reported': {
    steps: [...inExamination, by(specialist, 'REPORT_LOSS', why), ...toTheEnd],
    happened: ['LOSS_REPORTED', 'ENDED'],
  },
  'law.md §1.8: withdrawn while others are consulted': {
    steps: [...inExamination, consult(false), by(citizen, 'WITHDRAW'), by(desk, 'CONFIRM_WITHDRAWAL')],
    happened: ['WITHDRAWAL_REQUESTED', 'TASK_CLOSED', 'TASK_CLOSED', 'CONFIRM_WITHDRAWAL', 'ENDED'],
  },
  'TT 03/2025 form 05: stopped on a legal ground': {
    steps: [
      ...inExamination,
      by(leader, 'ORDER_STOP', { ...why, details: { ground: 'Luật 1' } }),
      by(desk, 'CONFIRM_STOP'),
    ],
    happened: ['STOP_ORDERED', 'TASK_CLOSED', 'CONFIRM_STOP', 'ENDED'],
  },
  'law.md §11: the agency is merged while the dossier runs': {
    steps: [
      ...inExamination,
      tell({ kind: 'TRANSFERRED', agency: 'H01.7', because: 'NQ 1', units: { ...units, leader: 'H01.7/leader' } }),
      ...[propose, sign, by({ ...leader, units: ['H01.7/leader'], heads: ['H01.7/leader'] }, 'SIGN'), issue, giveOut],
    ],
    happened: ['TRANSFERRED', 'SIGN', 'ENDED'],
  },
  'counting-rules 2: a closure recorded while the dossier runs moves the date; an older calendar moves nothing': {
    steps: [
      ...inExamination,
      async life => {
        const { calendar, due } = life.state;
        const exceptions = { ...calendar.exceptions, [due!.date]: { hours: [], kind: 'CLOSED', notice: '1/QĐ' } };
        await life.tell({
          kind: 'CALENDAR_CHANGED',
          calendar: { ...calendar, version: 9, exceptions },
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
  'Gia Lai Đ14.2: done on paper during an outage and entered afterwards': {
    steps: [
      async life => {
        const legalAt = life.start.submittedAt + 60_000;
        await life.passTimeTo(legalAt + 3 * hour);
        expect(await life.act({ ...accept, legalAt })).toBeUndefined();
        expect(life.state.acceptedAt).toBe(legalAt);
        expect(await life.act({ ...handOver, legalAt: legalAt - 1 })).toMatchObject({
          code: 'LEGAL_TIME_OUT_OF_ORDER',
        });
      },
      ...[handOver, ...toTheEnd],
    ],
    happened: ['ACCEPTED', 'ENDED'],
  },
  'NĐ 61/2018 Đ5.1: a wrong entry is corrected by another': {
    steps: [...inExamination, by(desk, 'CORRECT_ENTRY', { ...why, details: { corrects: 1 } }), ...toTheEnd],
    happened: ['ENTRY_CORRECTED', 'ENDED'],
  },
  'QĐ 45/2016 Đ7.4: by post the limit counts from the minutes': {
    channel: 'POSTAL',
    steps: [accept, handOver, takeOver, ...toTheEnd],
    happened: ['ACCEPTED', 'ENDED'],
  },
};

test.each(Object.entries(branches))('%s', async (_name, branch) => {
  const life = await begin(branch);
  for (const step of branch.steps) await (typeof step === 'function' ? step(life) : life.act(step));
  const told = await expectSameInMemory(life);
  expect(inThisOrder(told, branch.happened)).toEqual(branch.happened);
});
