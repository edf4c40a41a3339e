import type { UnitId } from '../dossier/actor';

/** Agencies that procedures need beside their own; which unit each is, an agency's register says (NĐ 61/2018 Đ19.5–19.7). */
export const partnerRoles = [
  'POLICE',
  'SOCIAL_INSURANCE',
  'TAX',
  'LAND_REGISTRY',
  'CONSTRUCTION',
  'SOCIAL_AFFAIRS',
] as const;
export type PartnerRole = (typeof partnerRoles)[number];

export const partnerLabels: Readonly<Record<PartnerRole, { readonly vi: string; readonly en: string }>> = {
  POLICE: { vi: 'Công an', en: 'Police' },
  SOCIAL_INSURANCE: { vi: 'Bảo hiểm xã hội', en: 'Social insurance' },
  TAX: { vi: 'Thuế', en: 'Tax' },
  LAND_REGISTRY: { vi: 'Văn phòng đăng ký đất đai', en: 'Land registration office' },
  CONSTRUCTION: { vi: 'Cơ quan quản lý xây dựng', en: 'Construction authority' },
  SOCIAL_AFFAIRS: { vi: 'Cơ quan bảo trợ xã hội', en: 'Social affairs' },
};

/** The units of the agencies that a dossier needs beside its own, by what they are for. */
export type Partners = Readonly<Partial<Record<PartnerRole, UnitId>>>;
