import type { Request } from 'express';
import { nationalId } from '../domain/calendar/vietnam/change';
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

/** The agency in the path. Throws AGENCY_NOT_FOUND for what cannot be one. */
export function agencyId(req: Request): string {
  const id = calendarId(req);
  if (id === nationalId) throw new DomainError('AGENCY_NOT_FOUND', { agency: id });
  return id;
}

/** The calendar in the path: an agency's id, a province's or ministry's, or `vn`. Throws AGENCY_NOT_FOUND for what can be neither. */
export function calendarId(req: Request): string {
  const id = String(req.params.agency);
  if (!/^(vn|[A-Y]\d{2}(\.[0-9A-Z]+)*)$/.test(id) || id.length > 35)
    throw new DomainError('AGENCY_NOT_FOUND', { agency: id });
  return id;
}
