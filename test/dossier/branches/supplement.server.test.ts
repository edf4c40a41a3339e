import { desk, specialist } from '../../dossiers';
import {
  by,
  citizen,
  inExamination,
  incomplete,
  issue,
  giveOut,
  onBothSides,
  type Branch,
  pastDue,
  pastTask,
  propose,
  refuse,
  sign,
  toTheEnd,
  why,
} from './branch';

const window = { amount: 3, unit: 'CALENDAR_DAY' } as const;

const branches: Readonly<Record<string, Branch>> = {
  'NĐ 61/2018 Đ19.4: a supplement in substance goes through the desk, and the limit starts anew': {
    steps: [
      ...[...inExamination, by(specialist, 'REQUEST_SUPPLEMENT', why), by(desk, 'SEND_SUPPLEMENT_NOTICE')],
      ...[by(citizen, 'SUPPLEMENT'), ...toTheEnd],
    ],
    happened: ['SUPPLEMENT_REQUESTED', 'CLOCK_SUSPENDED', 'SUPPLEMENT', 'CLOCK_RESUMED', 'ENDED'],
  },
  'NĐ 61/2018 Đ19.4: who cannot supplement gets no new limit, and the rest of the old one runs on': {
    steps: [...inExamination, ...incomplete, by(citizen, 'DECLINE_SUPPLEMENT'), refuse, sign, issue, giveOut],
    happened: ['CLOCK_SUSPENDED', 'DECLINE_SUPPLEMENT', 'CLOCK_RESUMED', 'REFUSAL_SIGNED', 'ENDED'],
    outcome: 'REFUSED',
    left: { receipts: 1, clock: { ledger: [{ kind: 'SUSPENDED' }, { kind: 'RESUMED', as: 'PAUSE' }] } },
  },
  'NĐ 61/2018 Đ19.4: a request that the desk does not send is none, and may be made again': {
    steps: [
      ...[...inExamination, incomplete[0]!, by(desk, 'WITHDRAW_SUPPLEMENT_REQUEST', why)],
      ...[...incomplete, by(citizen, 'SUPPLEMENT'), ...toTheEnd],
    ],
    happened: ['WITHDRAW_SUPPLEMENT_REQUEST', 'SUPPLEMENT_REQUESTED', 'CLOCK_SUSPENDED', 'CLOCK_RESUMED', 'ENDED'],
    left: { supplements: { RECEPTION: 0, SUBSTANCE: 1 }, receipts: 2 },
  },
  'law.md §1.7: a window that runs out leads to the refusal, and to nothing else': {
    terms: { supplement: { window, onExpiry: 'REFUSE', clock: 'RESTART' } },
    steps: [
      ...[...inExamination, ...incomplete, pastTask('SUPPLEMENT')],
      ...[by(citizen, 'SUPPLEMENT'), propose, refuse, sign, issue, giveOut],
    ],
    happened: ['CLOCK_SUSPENDED', 'WINDOW_OVER', 'CLOCK_RESUMED', 'PROPOSE_REFUSAL', 'REFUSAL_SIGNED', 'ENDED'],
    // what was brought in time only the desk may enter now
    refused: ['NOT_YOUR_UNIT', 'ACTION_NOT_OPEN'],
    outcome: 'REFUSED',
    left: { receipts: 1 },
  },
  'law.md §1.7: a window that runs out and closes nothing is only overdue': {
    terms: { supplement: { window, onExpiry: 'KEEP', clock: 'PAUSE' } },
    steps: [...inExamination, ...incomplete, pastTask('SUPPLEMENT'), by(citizen, 'SUPPLEMENT'), ...toTheEnd],
    happened: ['CLOCK_SUSPENDED', 'TASK_OVERDUE', 'SUPPLEMENT', 'CLOCK_RESUMED', 'ENDED'],
    left: { receipts: 1, onTime: true },
  },
  'law.md §1.7: a wait that has no effect on the clock may make the dossier late': {
    terms: { supplement: { clock: 'NO_EFFECT' } },
    steps: [...inExamination, ...incomplete, pastDue, by(citizen, 'SUPPLEMENT'), ...toTheEnd],
    happened: ['CLOCK_SUSPENDED', 'DOSSIER_OVERDUE', 'SUPPLEMENT', 'CLOCK_RESUMED', 'RESULT_READY', 'ENDED'],
    left: { receipts: 1, overdue: true, onTime: false },
  },
  'law.md §1.7: a window that runs out closes the dossier': {
    terms: { supplement: { window: { amount: 3, unit: 'CALENDAR_DAY' }, onExpiry: 'CLOSE', clock: 'PAUSE' } },
    steps: [
      ...[...inExamination, by(specialist, 'REQUEST_SUPPLEMENT', why), by(desk, 'SEND_SUPPLEMENT_NOTICE')],
      ...[pastTask('SUPPLEMENT'), by(desk, 'CONFIRM_STOP')],
    ],
    happened: ['CLOCK_SUSPENDED', 'WINDOW_OVER', 'CONFIRM_STOP', 'ENDED'],
    outcome: 'CLOSED_INCOMPLETE',
  },
};

const lead = onBothSides();
test.each(Object.entries(branches))('%s', (_name, branch) => lead(branch));
