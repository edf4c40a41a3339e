import { refusal, type Refusal } from '../../errors';
import type { Actor } from '../actor';
import { applicantUnit } from '../actor';
import { unitInCharge, type DossierState } from '../state';
import type { TaskRecord } from '../task';

/** The applicant with an account of his or her own. */
export const isApplicant = ({ start }: DossierState, by: Actor): boolean =>
  by.role === 'APPLICANT' && start.applicant !== undefined && by.account === start.applicant;

const officerOf = (by: Actor, unit: string): boolean => by.role === 'OFFICER' && by.units.includes(unit);

export const atDesk = ({ units }: DossierState, by: Actor): boolean => officerOf(by, units.desk);
export const atLeader = ({ units }: DossierState, by: Actor): boolean => officerOf(by, units.leader);

/** In charge of the dossier, or of a part of it: the unit that examines it, and the leader (the lead agency of Đ19.5). */
export const inCharge = (state: DossierState, by: Actor, part?: string): boolean =>
  officerOf(by, unitInCharge(state, part)) || atLeader(state, by);

/** Whether the actor may end the task by its unit: its own, or the applicant's, which the desk may enter for him or her. */
export const actsFor = (state: DossierState, by: Actor, { unit }: Pick<TaskRecord, 'unit'>): boolean =>
  unit === applicantUnit ? isApplicant(state, by) || atDesk(state, by) : officerOf(by, unit);

export const isHeadOf = (by: Actor, unit: string): boolean =>
  by.role === 'OFFICER' && by.heads?.includes(unit) === true;

export const notYours = (kind: string, units: readonly string[]): Refusal =>
  refusal('NOT_YOUR_UNIT', { action: kind, units });

export const notNow = (kind: string, because: string, facts: object = {}): Refusal =>
  refusal('ACTION_NOT_OPEN', { action: kind, because, ...facts });
