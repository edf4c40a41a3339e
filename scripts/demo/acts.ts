import { officeDays } from './office-days';

const [minute, hour] = [60_000, 3_600_000];

/** What a due date is reckoned from: epoch milliseconds. */
export interface Moments {
  readonly submittedAt: number;
  readonly openedAt: number;
  readonly acceptedAt?: number;
}

/** A task of the route as the regulation has it, and how it is ended here. */
export interface Act {
  readonly task: string;
  /** Whose task it is. */
  readonly unit: string;
  /** By when (epoch ms), reckoned by office days; absent where the law sets no limit. */
  readonly due: (moments: Moments) => number | undefined;
  readonly law: string;
  readonly account: string;
  readonly kind: string;
  /** How long he or she takes, from the later of the task's opening and the next opening of the office. */
  readonly afterMs: number;
  /** The public status that follows. */
  readonly status: number;
}

const [desk, specialist, leader] = ['H26.001/desk', 'H26.001/specialist', 'H26.001/leader'];

/** The receipt prints the end of office hours of the 3rd working day. */
export const dueOfDossier = ({ acceptedAt }: Moments) =>
  acceptedAt === undefined ? undefined : officeDays.endOfWorkingDayAfter(acceptedAt, 3);

/** The tasks of an online dossier of 1.004873 in the order of NĐ 61/2018 Đ17–20. */
export const acts: readonly Act[] = [
  {
    ...{ task: 'RECEPTION_CHECK', unit: desk, due: ({ submittedAt }) => officeDays.afterOfficeHours(submittedAt, 8) },
    law: 'NĐ 118/2025 Đ17: trong 8 giờ làm việc · within 8 working hours',
    ...{ account: 'desk', kind: 'ACCEPT', afterMs: 40 * minute, status: 2 },
  },
  {
    ...{ task: 'HANDOFF', unit: desk, due: ({ acceptedAt }) => acceptedAt },
    law: 'NĐ 61/2018 Đ18.1: bản điện tử chuyển ngay · an electronic one at once',
    ...{ account: 'desk', kind: 'HAND_OVER', afterMs: 30 * minute, status: 4 },
  },
  {
    ...{ task: 'EXAMINATION', unit: specialist, due: dueOfDossier },
    law: 'NĐ 61/2018 Đ19.1: trong hạn của hồ sơ · with the dossier',
    ...{ account: 'specialist', kind: 'PROPOSE_RESULT', afterMs: 20 * hour, status: 4 },
  },
  {
    task: 'DRAFT_CONFIRMATION',
    unit: 'APPLICANT',
    due: ({ openedAt }) => officeDays.endOfWorkingDayAfter(openedAt, 1),
    law: '163/QĐ-BTP: tối đa 1 ngày · one day at most',
    ...{ account: 'citizen', kind: 'CONFIRM_DRAFT', afterMs: 2 * hour, status: 4 },
  },
  {
    ...{ task: 'APPROVAL', unit: leader, due: dueOfDossier },
    law: 'NĐ 61/2018 Đ19.2: trong hạn của hồ sơ · with the dossier',
    ...{ account: 'leader', kind: 'SIGN', afterMs: 90 * minute, status: 4 },
  },
  {
    ...{ task: 'RESULT_HANDOFF', unit: specialist, due: dueOfDossier },
    law: 'NĐ 61/2018 Đ20: trong hạn của hồ sơ · with the dossier',
    ...{ account: 'specialist', kind: 'ISSUE_RESULT', afterMs: 20 * minute, status: 9 },
  },
  {
    ...{ task: 'RETURN', unit: desk, due: () => undefined },
    law: 'NĐ 61/2018 Đ20: nhận lúc nào cũng được · collected at leisure',
    ...{ account: 'desk', kind: 'RETURN_RESULT', afterMs: 3 * hour, status: 10 },
  },
];
