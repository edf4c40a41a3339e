import type { LocalDate } from '../../domain/calendar/snapshot';
import type { Channel } from '../../domain/procedure/procedure';
import type { Recipient } from '../../domain/dossier/notices';
import type { Label } from './cast';

export type Language = keyof Label;
export const languages: readonly Language[] = ['vi', 'en'];

const short = (date: LocalDate): string => `${date.slice(8)}/${date.slice(5, 7)}`;
const provisional = (is?: boolean): Label => (is ? { vi: ' (tạm tính)', en: ' (provisional)' } : { vi: '', en: '' });

/** What the tables of the domain have no word for. */
export const said = {
  submitted: {
    ONLINE: { vi: 'Nộp trực tuyến', en: 'Handed in online' },
    DIRECT: { vi: 'Nộp trực tiếp', en: 'Handed in at the counter' },
    POSTAL: { vi: 'Nộp qua bưu chính', en: 'Handed in by post' },
  } satisfies Record<Channel, Label>,
  due: (date: LocalDate, isProvisional?: boolean): Label => ({
    vi: `hẹn trả ${short(date)}${provisional(isProvisional).vi}`,
    en: `due ${short(date)}${provisional(isProvisional).en}`,
  }),
  suspended: { vi: 'tạm dừng tính thời hạn', en: 'the limit stands' },
  anew: { vi: 'thời hạn tính lại từ đầu', en: 'the limit starts anew' },
  early: { vi: 'trước hạn', en: 'before the due date' },
  onTime: { vi: 'đúng hạn', en: 'on time' },
  late: { vi: 'quá hạn', en: 'late' },
  overdue: ({ vi, en }: Label): Label => ({ vi: `Quá hạn: ${vi}`, en: `Overdue: ${en}` }),
  dossierOverdue: { vi: 'Hồ sơ quá hạn', en: 'The dossier is overdue' },
  postponed: (date: LocalDate, late?: true): Label => ({
    vi: `Xin lỗi, hẹn lại ${short(date)}${late ? ' (muộn: hạn không đổi)' : ''}`,
    en: `Apology, new date ${short(date)}${late ? ' (too late: the limit stays)' : ''}`,
  }),
  consent: { vi: 'Im lặng là đồng ý', en: 'Silence is consent' },
  windowOver: { vi: 'Hết thời gian bổ sung', en: 'The time for the supplement is over' },
  of: ({ vi, en }: Label, part: string): Label => ({ vi: `${vi} ${part}`, en: `${en} ${part}` }),
} as const;

export const recipientWords: Readonly<Record<Recipient, Label>> = {
  APPLICANT: { vi: 'công dân', en: 'applicant' },
  DESK: { vi: 'một cửa', en: 'one-stop desk' },
  AGENCY: { vi: 'cơ quan phối hợp', en: 'the other agency' },
  OFFICER: { vi: 'cán bộ thụ lý', en: 'officer in charge' },
  HEAD_OF_UNIT: { vi: 'trưởng phòng', en: 'head of the unit' },
  HEAD_OF_ONE_STOP: { vi: 'người đứng đầu một cửa', en: 'head of the one-stop' },
  PROVINCE: { vi: 'cấp tỉnh', en: 'province' },
};
