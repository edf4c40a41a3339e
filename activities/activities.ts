import type { Recordable } from '../domain/dossier/messages';

/** The side effects a dossier may ask for. Each may come twice and must have its effect once. */
export interface Activities {
  record(recordable: Recordable): Promise<void>;
}
