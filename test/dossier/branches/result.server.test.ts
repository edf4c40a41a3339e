import { openTasks } from '../../../domain/dossier/state';
import { deputy, desk, everybody, leader, specialist } from '../../dossiers';
import { hour } from '../../system/lives';
import type { EngineLife } from '../engine-life';
import {
  by,
  citizen,
  done,
  giveOut,
  inExamination,
  issue,
  onBothSides,
  type Branch,
  pastTask,
  propose,
  refuse,
  sign,
  tell,
  toTheEnd,
  why,
} from './branch';

const fee = { when: 'AFTER_ASSESSMENT', amountVnd: 50_000, refund: 'IF_INELIGIBLE', clock: 'PAUSE' } as const;
const paid = (payment: string, amountVnd: number) =>
  tell({ kind: 'PAYMENT_NOTICE', payment, status: 'PAID', amountVnd });

const issued = [...inExamination, propose, sign, issue];
const weeksLater = (life: EngineLife) => life.passTimeTo(life.state.readyAt! + 21 * 24 * hour);

/** To the day on which the post tries again: before it a second time is none. */
const twoWorkingDaysOn = async (life: EngineLife) => {
  const again = openTasks(life.state)[0]!;
  expect(again).toMatchObject({ kind: 'POSTAL_DELIVERY', limit: { amount: 2, unit: 'WORKING_DAY' } });
  await life.passTimeTo(again.due!.at);
};

/** A minute before time took the silence for consent. */
const saidInTime = (kind: 'CONFIRM_DRAFT' | 'CORRECT_DRAFT') => async (life: EngineLife) => {
  const draft = life.state.tasks.findLast(task => task.kind === 'DRAFT_CONFIRMATION')!;
  const legalAt = draft.due!.lateFrom - 60_000;
  expect(await life.act({ ...by(desk, kind, why), legalAt })).toBeUndefined();
  expect(openTasks(life.state)[0]).toMatchObject({ openedAt: legalAt });
};

const branches: Readonly<Record<string, Branch>> = {
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
  'Gia Lai Đ14.2: what was said of the draft in time, in an outage, is entered afterwards, until it is signed': {
    terms: { draftConfirmation: { amount: 1, unit: 'WORKING_DAY' } },
    steps: [
      ...[...inExamination, propose, pastTask('DRAFT_CONFIRMATION'), saidInTime('CORRECT_DRAFT')],
      ...[propose, pastTask('DRAFT_CONFIRMATION'), saidInTime('CONFIRM_DRAFT'), sign, issue, giveOut],
    ],
    happened: ['SILENCE', 'CORRECT_DRAFT', 'PROPOSE_RESULT', 'SILENCE', 'CONFIRM_DRAFT', 'SIGN', 'ENDED'],
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
    outcome: 'REFUSED',
    left: { paidVnd: 50_000, notOwedVnd: 40_000, refundedVnd: 90_000 },
  },
  'NĐ 61/2018 Đ19.2: a deputy signs whom the leader charges with it, and nobody else of the unit does': {
    steps: [
      ...[...inExamination, propose, by(deputy, 'ASSIGN', { details: { assignee: 'deputy' } })],
      ...[by(leader, 'ASSIGN', { details: { assignee: 'deputy' } }), by(everybody, 'SIGN')],
      ...[by(deputy, 'SIGN'), issue, giveOut],
    ],
    happened: ['TASK_ASSIGNED', 'SIGN', 'RESULT_SIGNED', 'ENDED'],
    refused: ['NOT_YOUR_UNIT', 'ASSIGNED_TO_ANOTHER'],
    left: {
      tasks: expect.arrayContaining([
        expect.objectContaining({
          kind: 'APPROVAL',
          assignee: 'deputy',
          ended: expect.objectContaining({ by: 'deputy' }),
        }),
      ]),
    },
  },
  'TT 17/2017 Đ5.2.h: the post delivers at its second try': {
    steps: [...issued, by(desk, 'SEND_BY_POST'), by(desk, 'UNDELIVERED'), twoWorkingDaysOn, by(desk, 'DELIVERED')],
    happened: ['SEND_BY_POST', 'UNDELIVERED', 'DELIVERED', 'ENDED'],
  },
  'TT 17/2017 Đ5.2.h: the post tries twice, two working days apart, then the desk gives it out': {
    steps: [
      ...[...issued, by(desk, 'SEND_BY_POST'), by(desk, 'UNDELIVERED'), by(desk, 'UNDELIVERED')],
      ...[twoWorkingDaysOn, by(desk, 'UNDELIVERED'), by(desk, 'RETURN_RESULT', { details: { proxy: true } })],
    ],
    happened: ['UNDELIVERED', 'UNDELIVERED', 'RETURN_RESULT', 'ENDED'],
    refused: ['ACTION_NOT_OPEN'],
  },
  'NĐ 61/2018 Đ20: a result that nobody collects is told once, and is given out all the same': {
    steps: [...issued, weeksLater, giveOut],
    happened: ['RESULT_READY', 'RESULT_UNCOLLECTED', 'RETURN_RESULT', 'ENDED'],
    left: { uncollected: true, onTime: true, overdue: false },
  },
  'NĐ 61/2018 Đ20.2: papers taken for comparison are given back with the result': {
    channel: 'DIRECT',
    steps: [
      ...[...inExamination, by(specialist, 'TAKE_OVER'), propose, sign, issue],
      by(desk, 'RETURN_RESULT', { details: { originalsReturned: true } }),
    ],
    happened: ['RETURN_RESULT', 'ENDED'],
    left: { tasks: done('RETURN', { originalsReturned: true }) },
  },
  'NĐ 61/2018 Đ21.1: an error found before collection takes the result back': {
    steps: [...inExamination, propose, sign, issue, by(desk, 'RECALL_RESULT', why), ...toTheEnd],
    happened: ['RESULT_RECALLED', 'PROPOSE_RESULT', 'RESULT_READY', 'ENDED'],
  },
};

const lead = onBothSides();
test.each(Object.entries(branches))('%s', (_name, branch) => lead(branch));
