import type { DossierView } from '../../domain/dossier/view';
import type { Database } from '../database';

/** A dossier as the read model has it; undefined for an unknown code. By primary key. */
export async function findDossier(db: Database, code: string): Promise<DossierView | undefined> {
  const { rows } = await db.query<{ view: DossierView }>({
    name: 'find-dossier',
    text: 'SELECT view FROM dossier WHERE code = $1',
    values: [code],
  });
  return rows[0]?.view;
}
