import { actions } from '../../domain/dossier/actions';
import type { ActionKind } from '../../domain/dossier/action-kinds';
import { applicantUnit, type UnitId } from '../../domain/dossier/actor';
import { interventions } from '../../domain/dossier/interventions';
import type { TaskLimit } from '../../domain/dossier/task';
import { languages, type Language } from '../../domain/clock/explanation/render';
import { consulted, units } from '../../domain/kernel/proof/proof-start';
import type { Choice } from '../../domain/kernel/proof/choice';
import { partnerLabels, type PartnerRole } from '../../domain/procedure/partners';

/** A word in both languages. */
type Label = Readonly<Record<Language, string>>;

const unitLabels: Readonly<Record<UnitId, Label>> = {
  [units.desk]: { vi: 'Bộ phận một cửa', en: 'One-stop desk' },
  [units.specialist]: { vi: 'Đơn vị chuyên môn', en: 'Specialist unit' },
  [units.leader]: { vi: 'Lãnh đạo', en: 'Leader' },
  [consulted]: { vi: 'Cơ quan được hỏi ý kiến', en: 'Agency that is asked' },
  [applicantUnit]: { vi: 'Người nộp hồ sơ', en: 'Applicant' },
};

const ruleLabels: Readonly<Record<string, Label>> = {
  WITH_DOSSIER: { vi: 'trong hạn hồ sơ', en: 'with the dossier' },
  WITH_PART: { vi: 'trong hạn thủ tục thành phần', en: 'with the part' },
  NONE: { vi: 'không hạn', en: 'no limit' },
  IMMEDIATE: { vi: 'ngay', en: 'at once' },
  HALF_DAY: { vi: '½ ngày làm việc', en: '½ working day' },
  CUTOFF_15H: { vi: 'trong ngày, sau 15 giờ thì sáng hôm sau', en: 'the same day, after 15:00 the next' },
};

/** Answers that are no action of the task. */
const answerLabels = {
  TIME: { vi: 'hết thời hạn', en: 'the time is over' },
  PROCEED_WITHOUT: interventions.PROCEED_WITHOUT,
  WAIVE_FEE: interventions.WAIVE_FEE,
} as const;

/** What drawings call a unit of a proof, an answer, and a limit. */
export const nameOfUnit = (unit: UnitId, language: Language): string =>
  (unitLabels[unit] ?? partnerLabels[unit.replace('PROOF/', '') as PartnerRole] ?? { vi: unit, en: unit })[language];

export const nameOfAnswer = (action: Choice['action'], language: Language): string =>
  (action in answerLabels ? answerLabels[action as keyof typeof answerLabels] : actions[action as ActionKind])[
    language
  ];

/** The limits of a step; of an agency that is asked on the way, whoever asks says it. */
export function nameOfLimits(
  { unit, limits }: { unit: UnitId; limits: readonly TaskLimit[] },
  language: Language,
): string {
  if (unit === consulted) return { vi: 'theo văn bản hỏi ý kiến', en: 'as the question says' }[language];
  return limits.map(limit => nameOfLimit(limit, language)).join(' / ');
}

function nameOfLimit(limit: TaskLimit, language: Language): string {
  if (typeof limit === 'string') return ruleLabels[limit]![language];
  if ('clockHours' in limit)
    return { vi: `${limit.clockHours} giờ đồng hồ`, en: `${limit.clockHours} hours by the clock` }[language];
  return languages[language].amount(limit.amount, limit.unit);
}
