/** A unit of an agency: its one-stop desk, a specialist unit, its leader. `<agency>/<short name>`. */
export type UnitId = string;

export const roles = ['APPLICANT', 'OFFICER', 'SUPERVISOR', 'AUDITOR', 'ADMINISTRATOR'] as const;
export type Role = (typeof roles)[number];

/** Who acts: an account's id, never a name. `units` are those he or she may act for at this moment. */
export interface Actor {
  readonly account: string;
  readonly role: Role;
  readonly units: readonly UnitId[];
  /** The agency whose dossiers he or she may see; without one, an officer of oversight sees all. */
  readonly agency?: string;
}
