import type { Actor } from '../../../domain/dossier/actor';
import type { MachineWord } from '../../../domain/dossier/messages';
import { desk, specialist } from '../../dossiers';
import { hour } from '../../system/lives';
import {
  accept,
  by,
  citizen,
  done,
  giveOut,
  handOver,
  inExamination,
  onBothSides,
  type Branch,
  pastTask,
  propose,
  sign,
  takeOver,
  tell,
  toTheEnd,
  why,
} from './branch';

const incomplete = by(desk, 'REQUEST_SUPPLEMENT', why);
const window = { amount: 3, unit: 'CALENDAR_DAY' } as const;

/** Received at the desk of H01.1 for H01.2. */
const elsewhere = {
  agency: 'H01.2',
  units: { desk: desk.units[0]!, specialist: 'H01.2/specialist', leader: 'H01.2/leader' },
  competentDesk: 'H01.2/desk',
};
const officer = (unit: string): Actor => ({ account: unit.replace('/', '-'), role: 'OFFICER', units: [unit] });
const [ownDesk, ownSpecialist, ownLeader] = ['desk', 'specialist', 'leader'].map(unit => officer(`H01.2/${unit}`)) as [
  Actor,
  Actor,
  Actor,
];
const merged: MachineWord = {
  ...{ kind: 'TRANSFERRED', agency: 'H01.4', because: 'NQ 202/2025/QH15' },
  units: { desk: 'H01.4/desk', specialist: 'H01.4/specialist', leader: 'H01.4/leader' },
};

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
    refused: ['SUPPLEMENT_ALREADY_REQUESTED'],
  },
  'NĐ 61/2018 Đ17.1.a: who cannot supplement is refused reception': {
    steps: [incomplete, by(citizen, 'DECLINE_SUPPLEMENT'), by(desk, 'REFUSE_RECEPTION', why)],
    happened: ['SUPPLEMENT_REQUESTED', 'DECLINE_SUPPLEMENT', 'REFUSE_RECEPTION', 'ENDED'],
    outcome: 'REFUSED_AT_RECEPTION',
  },
  'law.md §1.7: a window at reception that runs out leaves nothing but the refusal': {
    terms: { supplement: { window, onExpiry: 'REFUSE' } },
    steps: [incomplete, pastTask('SUPPLEMENT'), accept, incomplete, by(desk, 'REFUSE_RECEPTION', why)],
    happened: ['SUPPLEMENT_REQUESTED', 'WINDOW_OVER', 'REFUSE_RECEPTION', 'ENDED'],
    refused: ['ACTION_NOT_OPEN', 'ACTION_NOT_OPEN'],
    outcome: 'REFUSED_AT_RECEPTION',
  },
  'NĐ 61/2018 Đ17.2.a: redirected to the competent agency': {
    steps: [by(desk, 'REDIRECT', { ...why, details: { agency: 'H01.2' } })],
    happened: ['REDIRECT', 'ENDED'],
    outcome: 'REDIRECTED',
  },
  'NĐ 61/2018 Đ17.4: settled at once': {
    terms: { immediate: true },
    steps: [by(desk, 'SETTLE_AT_ONCE')],
    happened: ['SETTLE_AT_ONCE', 'ACCEPTED', 'RESULT_READY', 'ENDED'],
  },
  'NĐ 61/2018 Đ17.4: settled at once, with the receipt that was asked for': {
    terms: { immediate: true },
    steps: [by(desk, 'SETTLE_AT_ONCE', { details: { receipt: true } })],
    happened: ['SETTLE_AT_ONCE', 'ACCEPTED', 'RESULT_SIGNED', 'RESULT_READY', 'ENDED'],
    left: { receipts: 1, onTime: true },
  },
  'NĐ 61/2018 Đ17.5: examined by an official at the desk': {
    terms: { delegatedToDesk: 'EXAMINES' },
    steps: [accept, by(desk, 'PROPOSE_RESULT'), by(desk, 'SIGN'), sign, by(desk, 'ISSUE_RESULT'), giveOut],
    happened: ['ACCEPTED', 'PROPOSE_RESULT', 'RESULT_SIGNED', 'RESULT_READY', 'ENDED'],
    refused: ['NOT_YOUR_UNIT'],
  },
  'TT 01/2018 Đ6.1.b: examined and signed by an official at the desk who is authorised': {
    terms: { delegatedToDesk: 'SIGNS' },
    steps: [accept, by(desk, 'PROPOSE_RESULT'), sign, by(desk, 'SIGN'), by(desk, 'ISSUE_RESULT'), giveOut],
    happened: ['ACCEPTED', 'PROPOSE_RESULT', 'RESULT_SIGNED', 'RESULT_READY', 'ENDED'],
    refused: ['NOT_YOUR_UNIT'],
  },
  'NĐ 61/2018 Đ18.3, Đ19.7.b: received for another agency, given back once, settled there, returned here': {
    channel: 'DIRECT',
    start: elsewhere,
    steps: [
      ...[accept, handOver, by(ownDesk, 'RETURN_TO_DESK', why), handOver, by(ownDesk, 'TAKE_OVER')],
      ...[by(ownDesk, 'RETURN_RESULT'), by(ownDesk, 'HAND_OVER'), by(ownSpecialist, 'TAKE_OVER')],
      ...[propose, by(ownSpecialist, 'PROPOSE_RESULT'), sign, by(ownLeader, 'SIGN'), by(ownSpecialist, 'ISSUE_RESULT')],
      giveOut,
    ],
    happened: ['ACCEPTED', 'RETURN_TO_DESK', 'TAKE_OVER', 'TAKE_OVER', 'RESULT_SIGNED', 'RESULT_READY', 'ENDED'],
    refused: ['ACTION_NOT_OPEN', 'NOT_YOUR_DOSSIER', 'NOT_YOUR_DOSSIER'],
  },
  'NĐ 61/2018 Đ17.2.a, Đ18.3: received for another agency, which is not competent either': {
    channel: 'DIRECT',
    start: elsewhere,
    steps: [
      ...[accept, by(desk, 'REDIRECT', { ...why, details: { agency: 'H01.3' } }), handOver],
      ...[by(ownDesk, 'RETURN_TO_DESK', why), by(desk, 'REDIRECT', { ...why, details: { agency: 'H01.3' } })],
    ],
    happened: ['ACCEPTED', 'RETURN_TO_DESK', 'REDIRECT', 'ENDED'],
    refused: ['ACTION_NOT_OPEN'],
    outcome: 'REDIRECTED',
  },
  'NĐ 61/2018 Đ18.3, law.md §11: online, for an agency that is merged while it is on its way': {
    start: elsewhere,
    steps: [
      ...[accept, tell(merged), handOver, by(ownDesk, 'HAND_OVER'), by(officer('H01.4/desk'), 'HAND_OVER')],
      ...[by(officer('H01.4/specialist'), 'PROPOSE_RESULT'), by(officer('H01.4/leader'), 'SIGN')],
      ...[by(officer('H01.4/specialist'), 'ISSUE_RESULT'), giveOut],
    ],
    happened: ['ACCEPTED', 'TRANSFERRED', 'HAND_OVER', 'HAND_OVER', 'RESULT_SIGNED', 'RESULT_READY', 'ENDED'],
    refused: ['NOT_YOUR_UNIT'],
    left: { agency: 'H01.4', competentDesk: 'H01.4/desk', units: { desk: desk.units[0] } },
  },
  'NĐ 61/2018 Đ18: paper is taken over, or given back as not the unit’s': {
    channel: 'DIRECT',
    steps: [accept, handOver, by(specialist, 'RETURN_TO_DESK', why), handOver, takeOver, ...toTheEnd],
    happened: ['RETURN_TO_DESK', 'HAND_OVER', 'TAKE_OVER', 'ENDED'],
  },
  'NĐ 61/2018 Đ18: paper goes to the unit by post': {
    channel: 'DIRECT',
    steps: [accept, by(desk, 'HAND_OVER', { details: { byPost: true } }), takeOver, ...toTheEnd],
    happened: ['HAND_OVER', 'TAKE_OVER', 'ENDED'],
    left: { tasks: done('HANDOFF', { byPost: true }) },
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
    refused: ['LEGAL_TIME_OUT_OF_ORDER'],
  },
  'QĐ 45/2016 Đ7.4: by post the limit counts from the minutes': {
    channel: 'POSTAL',
    steps: [accept, handOver, takeOver, ...toTheEnd],
    happened: ['ACCEPTED', 'ENDED'],
  },
};

const lead = onBothSides();
test.each(Object.entries(branches))('%s', (_name, branch) => lead(branch));
