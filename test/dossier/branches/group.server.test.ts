import { birthGroupOnline } from '../../../workflows/procedures/birth-group-online';
import { police, specialist } from '../../dossiers';
import { by, giveOut, inExamination, insurance, issue, onBothSides, type Branch, why } from './branch';

const [birth, residence, health, card] = [specialist, police, insurance, police];
const received = [{ kind: 'RECEPTION_CHECK' }, { kind: 'HANDOFF' }];
const part = (code: string, action: string) => ({ kind: 'PART', part: code, ended: { action } });
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
};

const lead = onBothSides();
test.each(Object.entries(branches))('%s', (_name, branch) => lead(branch));
