import { applicantUnit, type Actor, type UnitId } from '../../domain/dossier/actor';
import type { DossierUnits } from '../../domain/dossier/start';
import { partnerLabels, type PartnerRole, type Partners } from '../../domain/procedure/partners';
import type { Level } from '../../domain/procedure/procedure';

export interface Label {
  readonly vi: string;
  readonly en: string;
}

/** A made-up agency of Hà Nội. */
export const agency = 'H26.99';
export const units: DossierUnits = {
  desk: `${agency}/desk`,
  specialist: `${agency}/specialist`,
  leader: `${agency}/leader`,
};
/** Whom the specialist asks where the route itself asks nobody. */
export const consulted: UnitId = 'H26.98/consulted';

const partnerUnit = (role: PartnerRole): UnitId => `H26.98/${role}`;
export const partnersOf = (roles: readonly PartnerRole[]): Partners =>
  Object.fromEntries(roles.map(role => [role, partnerUnit(role)]));

export const applicant: Actor = { account: 'applicant', role: 'APPLICANT', units: [] };

/** The officer of a unit, who is its head too: one person sits everywhere. For what waits for the applicant, the desk enters it. */
export const officerOf = (unit: UnitId): Actor => {
  const own = unit === applicantUnit ? units.desk : unit;
  return { account: own.split('/')[1]!.toLowerCase(), role: 'OFFICER', units: [own], heads: [own] };
};

const levels: Readonly<Record<Level, Label>> = {
  MINISTRY: { vi: ' bộ', en: ', ministry' },
  PROVINCE: { vi: ' tỉnh', en: ', province' },
  COMMUNE: { vi: ' xã', en: ', commune' },
  OTHER: { vi: '', en: '' },
};

/** What a unit is called in words. */
export function unitWords(unit: UnitId, level: Level = 'OTHER'): Label {
  const own = ({ vi, en }: Label): Label => ({ vi: vi + levels[level].vi, en: en + levels[level].en });
  const others = Object.entries(partnerLabels).map(([role, label]) => [partnerUnit(role as PartnerRole), label]);
  const words: Readonly<Record<string, Label>> = {
    [applicantUnit]: { vi: 'công dân', en: 'applicant' },
    [units.desk]: own({ vi: 'một cửa', en: 'one-stop desk' }),
    [units.specialist]: { vi: 'phòng chuyên môn', en: 'specialist unit' },
    [units.leader]: { vi: 'lãnh đạo', en: 'leader' },
    [consulted]: { vi: 'cơ quan phối hợp', en: 'consulted agency' },
    WITH_NO_UNIT: { vi: 'không đơn vị nào giữ', en: 'with no unit' },
    PLAN: { vi: 'quy trình dài hơn thời hạn', en: 'steps longer than the limit' },
    ...(Object.fromEntries(others) as Record<string, Label>),
  };
  return words[unit] ?? { vi: unit, en: unit };
}
