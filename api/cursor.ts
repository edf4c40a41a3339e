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
    if (isInstant(submittedAt) && typeof code === 'string' && /^[\w.-]{1,60}$/.test(code)) return { submittedAt, code };
  } catch {
    // not ours: said below
  }
  throw new DomainError('INPUT_INVALID', {
    fields: [{ field: 'after', problems: ['must be the `next` of an earlier page'] }],
  });
}

const isInstant = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 8.64e15;
