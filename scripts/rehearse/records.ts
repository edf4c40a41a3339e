import type { Activities } from '../../activities/activities';
import type { DossierEvent } from '../../domain/dossier/events';

type Hearer = (events: readonly DossierEvent[]) => void;

/**
 * What the dossiers' workflows record goes to whoever lives them, in this process: no database is needed, for the workflow is the truth and
 * the read model only derived from it.
 */
export class Records implements Activities {
  private readonly hearers = new Map<string, Hearer>();

  hear(code: string, hearer: Hearer): void {
    this.hearers.set(code, hearer);
  }

  forget(code: string): void {
    this.hearers.delete(code);
  }

  record: Activities['record'] = async ({ dossier, events }) => this.hearers.get(dossier.code)?.(events);
}
