import type { Request } from 'express';
import { isDossierCode } from '../domain/dossier/code';
import { DomainError } from '../domain/errors';

/** The dossier's code in the path. One that cannot be a code is as unknown as any other: DOSSIER_NOT_FOUND. */
export function dossierCode(req: Request): string {
  const code = String(req.params.code);
  if (!isDossierCode(code)) throw new DomainError('DOSSIER_NOT_FOUND', { code });
  return code;
}

/** The procedure's code in the path. Throws PROCEDURE_NOT_FOUND. */
export function procedureCode(req: Request): string {
  const code = String(req.params.code);
  if (!/^\d\.\d{6}$/.test(code)) throw new DomainError('PROCEDURE_NOT_FOUND', { procedure: code });
  return code;
}
