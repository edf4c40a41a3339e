import type { Act } from '../../../domain/dossier/commands';
import { colleague, desk, headOfUnit, leader, police, specialist, units } from '../../dossiers';
import {
  by,
  citizen,
  giveOut,
  inExamination,
  issue,
  onBothSides,
  type Branch,
  pastTask,
  propose,
  sign,
  tell,
  toTheEnd,
  why,
} from './branch';

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

const ministry: Act['by'] = { account: 'ministry', role: 'OFFICER', units: ['H00.1/ministry'] };
const asksOn = (amount: number) =>
  by(police, 'CONSULT', {
    ...why,
    details: { consult: [{ unit: 'H00.1/ministry', limit: { amount, unit: 'WORKING_DAY' } }] },
  });

const branches: Readonly<Record<string, Branch>> = {
  'NĐ 61/2018 Đ19.3: verified on the spot': {
    steps: [
      ...inExamination,
      by(specialist, 'PLAN_VERIFICATION', { ...why, details: { verifyAt: 1_800_000_000_000, withApplicant: true } }),
      ...[by(specialist, 'RECORD_VERIFICATION', why), ...toTheEnd],
    ],
    happened: ['PLAN_VERIFICATION', 'RECORD_VERIFICATION', 'ENDED'],
  },
  'NĐ 61/2018 Đ19.5, Đ19.6.b: consulted at once, a further question, and an answer too late': {
    steps: [
      ...[...inExamination, consult(false), by(police, 'ASK_FURTHER', why), by(specialist, 'REPLY', why)],
      ...[by(police, 'ANSWER', why), pastTask('LIAISON'), by(specialist, 'PROCEED_WITHOUT', why)],
      ...[by(other, 'LATE_ANSWER', why), ...toTheEnd],
    ],
    happened: ['ASK_FURTHER', 'REPLY', 'ANSWER', 'SILENCE_REPORTED', 'SILENCE', 'LATE_ANSWER', 'ENDED'],
  },
  'NĐ 61/2018 Đ19.7: a consulted agency asks the next level in its own name, and goes on without its overdue answer': {
    steps: [
      ...[...inExamination, consult(false), by(other, 'ANSWER', why), asksOn(1)],
      ...[by(ministry, 'ASK_FURTHER', why), by(specialist, 'REPLY', why), by(police, 'REPLY', why)],
      ...[by(ministry, 'ANSWER', why), asksOn(1), pastTask('LIAISON'), by(police, 'PROCEED_WITHOUT', why)],
      ...[by(police, 'ANSWER', why), by(ministry, 'LATE_ANSWER', why), ...toTheEnd],
    ],
    happened: ['CONSULT', 'CONSULT', 'ASK_FURTHER', 'REPLY', 'ANSWER', 'CONSULT', 'SILENCE_REPORTED', 'SILENCE', 'ANSWER', 'LATE_ANSWER', 'ENDED'], // prettier-ignore
    refused: ['NOT_YOUR_UNIT'],
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
    refused: ['ASSIGNED_TO_ANOTHER'],
  },
  'NĐ 61/2018 Đ21.2: lost papers are reported': {
    steps: [...inExamination, by(specialist, 'REPORT_LOSS', why), ...toTheEnd],
    happened: ['LOSS_REPORTED', 'ENDED'],
  },
  'NĐ 61/2018 Đ5.1: a wrong entry is corrected by another': {
    steps: [...inExamination, by(desk, 'CORRECT_ENTRY', { ...why, details: { corrects: 1 } }), ...toTheEnd],
    happened: ['ENTRY_CORRECTED', 'ENDED'],
  },
  'law.md §1.8: withdrawn while others are consulted': {
    steps: [...inExamination, consult(false), by(citizen, 'WITHDRAW'), by(desk, 'CONFIRM_WITHDRAWAL')],
    happened: ['WITHDRAWAL_REQUESTED', 'TASK_CLOSED', 'TASK_CLOSED', 'CONFIRM_WITHDRAWAL', 'ENDED'],
    outcome: 'WITHDRAWN',
  },
  'TT 03/2025 form 05: stopped on a legal ground': {
    steps: [
      ...inExamination,
      by(leader, 'ORDER_STOP', { ...why, details: { ground: 'Luật 1' } }),
      by(desk, 'CONFIRM_STOP'),
    ],
    happened: ['STOP_ORDERED', 'TASK_CLOSED', 'CONFIRM_STOP', 'ENDED'],
    outcome: 'STOPPED',
  },
  'law.md §11: the agency is merged while the dossier runs': {
    steps: [
      ...inExamination,
      tell({ kind: 'TRANSFERRED', agency: 'H01.7', because: 'NQ 1', units: { ...units, leader: 'H01.7/leader' } }),
      ...[propose, sign, by({ ...leader, units: ['H01.7/leader'], heads: ['H01.7/leader'] }, 'SIGN'), issue, giveOut],
    ],
    happened: ['TRANSFERRED', 'SIGN', 'ENDED'],
    refused: ['NOT_YOUR_UNIT'],
  },
};

const lead = onBothSides();
test.each(Object.entries(branches))('%s', (_name, branch) => lead(branch));
