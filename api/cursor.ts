import type { DossierCursor } from '../database/queries/list-dossiers';
import { DomainError } from '../domain/errors';
import type { DossierView } from '../domain/dossier/view';

/** A page's end as an opaque text. */
export const cursorAfter = ({ submittedAt, code }: DossierView): string =>
  Buffer.from(JSON.stringify([submittedAt, code])).toString('base64url');

/** Throws INPUT_INVALID for a text that no page gave out. */
export function readCursor(text: string): DossierCursor {
  try {
    const [submittedAt, code] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [unknown, unknown];
    if (typeof submittedAt === 'number' && typeof code === 'string') return { submittedAt, code };
  } catch {
    // not ours: said below
  }
  throw new DomainError('INPUT_INVALID', {
    fields: [{ field: 'after', problems: ['must be the `next` of an earlier page'] }],
  });
}
