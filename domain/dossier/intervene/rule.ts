import type { Refusal } from '../../errors';
import type { Act } from '../commands';
import type { ActDetails } from '../details';
import type { Happening } from '../events';
import type { DossierState } from '../state';

/** What an intervention demands, who may do it when, and what follows. */
export interface InterventionRule {
  readonly vi: string;
  readonly en: string;
  readonly needsReason?: true;
  readonly needs?: readonly (keyof ActDetails)[];
  /** Why this actor may not do it to this dossier now; `act` is undefined when only the button is asked for. */
  readonly refused: (state: DossierState, by: Act['by'], act?: Act) => Refusal | undefined;
  readonly happenings: (state: DossierState, act: Act) => Happening[];
}
