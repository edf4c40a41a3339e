import { birthGroupOnline } from '../../../workflows/procedures/birth-group-online';
import { desk, police, specialist, taxes } from '../../dossiers';
import type { TaskKind } from '../../../domain/dossier/task';
import { openTasks } from '../../../domain/dossier/state';
import type { EngineLife } from '../engine-life';
import { hour } from '../../system/lives';
import {
  by,
  citizen,
  giveOut,
  inExamination,
  insurance,
  issue,
  onBothSides,
  pastTask,
  type Branch,
  why,
} from './branch';

const [birth, residence, health, card] = [specialist, police, insurance, police];
const received = [{ kind: 'RECEPTION_CHECK' }, { kind: 'HANDOFF' }];
const part = (code: string, action: string) => ({ kind: 'PART', part: code, ended: { action } });
/** The open task of a kind for a part, however it is numbered. */
const open = (life: EngineLife, kind: TaskKind, code: string) =>
  openTasks(life.state).find(task => task.kind === kind && task.part === code)!.id;
const brings = (code: string) => async (life: EngineLife) =>
  void (await life.act(by(citizen, 'SUPPLEMENT', { task: open(life, 'SUPPLEMENT', code) })));
const done = (code: string) => async (life: EngineLife) =>
  void (await life.act(by(residence, 'FINISH_PART', { task: open(life, 'PART', code) })));
const atDesk = [{ kind: 'RESULT_HANDOFF' }, { kind: 'RETURN' }];

const branches: Readonly<Record<string, Branch>> = {
  'NĐ 61/2018 Đ19.8: one part of a group is refused, the others are done, and all goes back to the one desk': {
    procedure: birthGroupOnline,
    steps: [
      ...[...inExamination, by(birth, 'FINISH_PART'), by(residence, 'FINISH_PART'), by(health, 'REFUSE_PART', why)],
      ...[issue, by(card, 'FINISH_PART'), issue, giveOut],
    ],
    happened: ['FINISH_PART', 'FINISH_PART', 'REFUSE_PART', 'FINISH_PART', 'RESULT_READY', 'ENDED'],
    refused: ['ACTION_NOT_OPEN'],
    left: {
      refusalProposed: false,
      tasks: [
        ...[...received, part('BIRTH', 'FINISH_PART'), part('RESIDENCE', 'FINISH_PART')],
        ...[part('INSURANCE', 'REFUSE_PART'), part('IDENTITY_CARD', 'FINISH_PART'), ...atDesk],
      ],
    },
  },
  'NĐ 61/2018 Đ3.2, Đ19.8: what needs the refused part in the middle is not begun, and what was done is given out': {
    procedure: birthGroupOnline,
    steps: [...inExamination, by(birth, 'FINISH_PART'), by(residence, 'REFUSE_PART', why), issue, giveOut],
    happened: ['FINISH_PART', 'REFUSE_PART', 'RESULT_READY', 'ENDED'],
    left: {
      refusalProposed: false,
      tasks: [...received, part('BIRTH', 'FINISH_PART'), part('RESIDENCE', 'REFUSE_PART'), ...atDesk],
    },
  },
  'NĐ 61/2018 Đ3.2, Đ19.8: without its first part nothing of a group is begun, and the whole is refused': {
    procedure: birthGroupOnline,
    steps: [...inExamination, by(birth, 'REFUSE_PART', why), by(residence, 'FINISH_PART'), issue, giveOut],
    happened: ['REFUSE_PART', 'RESULT_READY', 'RETURN_RESULT', 'ENDED'],
    refused: ['NOT_YOUR_DOSSIER'],
    outcome: 'REFUSED',
    left: { refusalProposed: true, tasks: [...received, part('BIRTH', 'REFUSE_PART'), ...atDesk] },
  },
  'NĐ 61/2018 Đ3.2, Đ19.4: two parts ask the applicant at once, and the clock of the whole goes on with the last': {
    procedure: birthGroupOnline,
    steps: [
      ...[...inExamination, by(birth, 'FINISH_PART'), by(residence, 'FINISH_PART')],
      ...[by(health, 'REQUEST_SUPPLEMENT', why), by(desk, 'SEND_SUPPLEMENT_NOTICE')],
      ...[by(card, 'REQUEST_SUPPLEMENT', why), by(desk, 'SEND_SUPPLEMENT_NOTICE')],
      ...[by(citizen, 'SUPPLEMENT'), brings('INSURANCE'), brings('IDENTITY_CARD')],
      ...[by(health, 'FINISH_PART'), by(card, 'REQUEST_SUPPLEMENT', why), by(card, 'FINISH_PART'), issue, giveOut],
    ],
    happened: ['CLOCK_SUSPENDED', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENT', 'SUPPLEMENT', 'CLOCK_RESUMED', 'RESULT_READY'],
    refused: ['TASK_AMBIGUOUS', 'SUPPLEMENT_ALREADY_REQUESTED'],
    left: { receipts: 2, supplements: { RECEPTION: 0, SUBSTANCE: 0 } },
  },
  'NĐ 61/2018 Đ3.2, law.md §1.7: a part that is not completed in its window is closed, what needs it is not begun': {
    procedure: birthGroupOnline,
    terms: { supplement: { window: { amount: 2, unit: 'WORKING_DAY' }, onExpiry: 'CLOSE' } },
    steps: [
      ...[...inExamination, by(birth, 'FINISH_PART'), by(residence, 'REQUEST_SUPPLEMENT', why)],
      ...[by(desk, 'SEND_SUPPLEMENT_NOTICE'), pastTask('SUPPLEMENT'), by(desk, 'CONFIRM_STOP'), issue, giveOut],
    ],
    happened: ['CLOCK_SUSPENDED', 'WINDOW_OVER', 'CLOCK_RESUMED', 'CONFIRM_STOP', 'RESULT_READY', 'ENDED'],
  },
  'NĐ 61/2018 Đ3.2, Đ19.3, Đ19.5: the unit of a part verifies and consults, and its part alone waits': {
    procedure: birthGroupOnline,
    steps: [
      ...[...inExamination, by(birth, 'FINISH_PART')],
      by(residence, 'PLAN_VERIFICATION', { ...why, details: { verifyAt: Date.now() + 30 * 24 * hour } }),
      by(residence, 'RECORD_VERIFICATION', why),
      by(residence, 'CONSULT', { ...why, details: { consult: [{ unit: taxes.units[0]!, limit: { amount: 1, unit: 'WORKING_DAY' } }] } }), // prettier-ignore
      ...[by(taxes, 'ASK_FURTHER', why), by(specialist, 'REPLY', why), by(residence, 'REPLY', why)],
      ...[by(taxes, 'ANSWER', why), by(residence, 'FINISH_PART'), by(health, 'FINISH_PART'), done('IDENTITY_CARD')],
      ...[issue, giveOut],
    ],
    happened: ['PLAN_VERIFICATION', 'RECORD_VERIFICATION', 'CONSULT', 'ASK_FURTHER', 'REPLY', 'ANSWER', 'FINISH_PART', 'ENDED'], // prettier-ignore
    refused: ['NOT_YOUR_UNIT'],
  },
  'law.md §1.8: what is asked for a part falls away with the whole': {
    procedure: birthGroupOnline,
    steps: [
      ...[...inExamination, by(birth, 'REQUEST_SUPPLEMENT', why)],
      ...[by(desk, 'SEND_SUPPLEMENT_NOTICE'), by(citizen, 'WITHDRAW'), by(citizen, 'SUPPLEMENT')],
      by(desk, 'CONFIRM_WITHDRAWAL'),
    ],
    happened: ['SUPPLEMENT_REQUESTED', 'WITHDRAWAL_REQUESTED', 'TASK_CLOSED', 'CONFIRM_WITHDRAWAL'],
    refused: ['ACTION_NOT_OPEN'],
    outcome: 'WITHDRAWN',
  },
  'law.md §1.8, NĐ 61/2018 Đ20.1: a certificate that is signed is given out, though the applicant would take the rest back':
    {
      procedure: birthGroupOnline,
      steps: [
        ...[...inExamination, by(birth, 'FINISH_PART'), by(citizen, 'WITHDRAW'), by(residence, 'REFUSE_PART', why)],
        ...[issue, giveOut],
      ],
      happened: ['FINISH_PART', 'REFUSE_PART', 'RESULT_READY', 'RETURN_RESULT', 'ENDED'],
      refused: ['ALREADY_SIGNED'],
      left: { withdrawing: false },
    },
};

const lead = onBothSides();
test.each(Object.entries(branches))('%s', (_name, branch) => lead(branch));
