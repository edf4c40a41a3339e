import type { LimitUnit } from '../../domain/clock/limit';
import { languages } from '../../domain/clock/explanation/render';
import { longDate, shortDate } from '../../domain/clock/explanation/words';
import type { Label } from './cast';
import { isLimit, type Line, type Report } from './report';
import { said, type Language } from './words';

const words = {
  vi: {
    scenario: 'Kịch bản',
    from: 'từ',
    heldBack: 'Danh mục còn giữ lại thủ tục này, hồ sơ thật chưa nộp được',
    form: 'mẫu',
    withDossier: 'hạn hồ sơ',
    atOnce: 'ngay',
    overdue: 'quá hạn',
    days: { WORKING_DAY: 'ngày làm việc', CALENDAR_DAY: 'ngày', MONTH: 'tháng' },
    day: 'ngày',
    result: 'Kết quả',
    ready: 'có kết quả',
    lateBy: 'Chậm',
    workingDays: 'ngày làm việc',
    used: 'Thời gian đã dùng',
    history: 'sự kiện trong lịch sử của workflow',
  },
  en: {
    scenario: 'Scenario',
    from: 'from',
    heldBack: 'The catalogue holds this procedure back: no real dossier of it can be handed in yet',
    form: 'form',
    atOnce: 'at once',
    withDossier: 'limit of the dossier',
    overdue: 'overdue',
    days: { WORKING_DAY: 'working days', CALENDAR_DAY: 'days', MONTH: 'months' },
    day: 'd',
    result: 'Result',
    ready: 'ready',
    lateBy: 'Late by',
    workingDays: 'working days',
    used: 'Time used',
    history: 'events in the history of the workflow',
  },
} as const;

/** The published names of some procedures fill half a page. */
const longestName = 100;

/** The report as lines for a person. */
export function printed(report: Report, language: Language): string[] {
  const { procedure, scenario, dossier, timeline, explanation, historyEvents } = report;
  const w = words[language];
  const { amount, unit } = procedure.limit;
  const name = procedure.name.length > longestName ? `${procedure.name.slice(0, longestName)}…` : procedure.name;
  return [
    `${procedure.code} ${name}`,
    [
      `${w.scenario}: ${scenario[language]}`,
      languages[language].amount(amount, unit),
      said.submitted[procedure.channel][language].toLowerCase(),
      `${w.from} ${longDate(dossier.submittedAt.slice(0, 10))}`,
      procedure.workflow,
    ].join(' · '),
    ...(procedure.heldBackBy.length > 0 ? [`${w.heldBack}: ${procedure.heldBackBy.join(', ')}`] : []),
    '',
    ...timelineLines(timeline, language),
    '',
    ...resultLines(report, language),
    ...(explanation ? ['', ...explanation[language]] : []),
    '',
    `${dossier.code} · ${dossier.regulation} · ${historyEvents} ${w.history}`,
  ];
}

function timelineLines(timeline: readonly Line[], language: Language): string[] {
  const rows = timeline.map(line => ({ line, what: whatWords(line, language), who: whoWords(line, language) }));
  const [whatWidth, whoWidth] = [widest(rows.map(({ what }) => what)), widest(rows.map(({ who }) => who))];
  return rows.flatMap(({ line: { at, who: by, used, notices }, what, who }) => {
    // A line that only tells something to somebody has said it already: its ground is all that is left.
    const ground = notices.find(notice => by && 'told' in by && by.told === notice.to);
    const last = ground ? `(${ground.article})` : used ? usedWords(used, language) : '';
    const others = notices.filter(notice => notice !== ground);
    return [
      ` ${when(at)}  ${what.padEnd(whatWidth)}  ${who.padEnd(whoWidth)}  ${last}`.trimEnd(),
      ...others.map(notice => `${' '.repeat(14)}${noticeWords(notice, language)}`),
    ];
  });
}

const whatWords = ({ followed, ...what }: Line, language: Language): string =>
  [what, ...followed].map(label => label[language]).join(', ');
const whoWords = ({ who }: Line, language: Language): string =>
  who ? `${'told' in who ? '→ ' : ''}${who[language]}` : '';
const widest = (texts: readonly string[]): number => Math.max(...texts.map(({ length }) => length));

const when = (at: string): string => `${shortDate(at.slice(0, 10))} ${at.slice(11, 16)}`;

function noticeWords({ article, form, whom, says, ...notice }: Line['notices'][number], language: Language): string {
  const name = (form ?? notice)[language];
  return `→ ${whom[language]}: ${name}${form ? `, ${words[language].form} ${form.number}` : ''}${says ? `: ${says[language]}` : ''} (${article})`;
}

const hours = (minutes: number): string => `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;

function usedWords(used: NonNullable<Line['used']>, language: Language): string {
  const w = words[language];
  const { limit, minutes, days, limitMinutes, overdue } = used;
  const late = overdue ? ` · ${w.overdue}` : '';
  if (limit === 'NONE') return '';
  const short = days > 0 ? `${days} ${w.day}` : hours(minutes);
  if (limit === 'IMMEDIATE') return `${short} / ${w.atOnce}${late}`;
  if (limit === 'WITH_DOSSIER') return `${short} / ${w.withDossier}${late}`;
  if (isLimit(limit) && isByDay(limit.unit)) return `${short} / ${limit.amount} ${w.days[limit.unit]}${late}`;
  return `${hours(minutes)} / ${hours(limitMinutes ?? 0)}${late}`;
}

const isByDay = (unit: LimitUnit): unit is keyof typeof words.vi.days => unit in words.vi.days;

function resultLines({ result }: Report, language: Language): string[] {
  const w = words[language];
  const { outcome, onTime, readyAt, due, late, shares } = result;
  const verdict = onTime === undefined ? undefined : onTime ? said.onTime : said.late;
  const parts = [
    outcome[language],
    verdict?.[language],
    readyAt && `${w.ready} ${when(readyAt)}`,
    due && said.due(due.date, due.provisional)[language],
  ];
  const spread = (of: 'consumedMinutes' | 'lateMinutes') =>
    (shares ?? []).filter(share => share[of] > 0).map(share => `${(share as Label)[language]} ${hours(share[of])}`).join(' · '); // prettier-ignore
  return [
    `${w.result}: ${parts.filter(Boolean).join(' · ')}`,
    ...(late && late.minutes > 0
      ? [`${w.lateBy} ${hours(late.minutes)} (${late.workingDays} ${w.workingDays}): ${spread('lateMinutes')}`]
      : []),
    ...(spread('consumedMinutes') ? [`${w.used}: ${spread('consumedMinutes')}`] : []),
  ];
}
