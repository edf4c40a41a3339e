/** A unit of an agency: its one-stop desk, a specialist unit, its leader. `<agency>/<short name>`. */
export type UnitId = string;

/** The agency that a unit is of. */
export const agencyOf = (unit: UnitId): string => unit.slice(0, unit.lastIndexOf('/'));

/** The unit of the tasks that wait for the applicant: he or she acts, or the desk enters what was brought to its counter. */
export const applicantUnit: UnitId = 'APPLICANT';

export const roles = ['APPLICANT', 'OFFICER', 'SUPERVISOR', 'AUDITOR', 'ADMINISTRATOR'] as const;
export type Role = (typeof roles)[number];

/** Who acts: an account's id, never a name. `units` are those he or she may act for at this moment. */
export interface Actor {
  readonly account: string;
  readonly role: Role;
  readonly units: readonly UnitId[];
  /** Of these, the units he or she is head of: who assigns the work (NĐ 61/2018 Đ19.1). */
  readonly heads?: readonly UnitId[];
  /** The agency whose dossiers he or she may see; without one, an officer of oversight sees all. */
  readonly agency?: string;
}
