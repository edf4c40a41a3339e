import type { PaymentNotice, ProcedureAbolished } from '../domain/dossier/commands';
import type { Replacement } from '../domain/dossier/replacement';
import type { DossierUnits } from '../domain/dossier/start';

/** What many dossiers are to hear. A calendar is not kept with it: each dossier is told the part that it pins, as it is when it is told. */
export type Announced =
  | { readonly kind: 'CALENDAR_CHANGED'; readonly because: string }
  | {
      readonly kind: 'TRANSFERRED';
      readonly agency: string;
      readonly units: DossierUnits;
      readonly because: string;
    }
  /** To those of the procedure. */
  | Omit<ProcedureAbolished, 'at'>
  /** To those that turn to units of an agency that was merged. */
  | { readonly kind: 'PARTNER_REPLACED'; readonly units: Replacement; readonly because: string };

/** A word as the outbox keeps it. */
export type Queued = Announced | Omit<PaymentNotice, 'at'>;

/**
 * How a word came to rest. Money of a dossier that has ended, or that nobody knows, is to be given back. What was revoked before it was told is
 * never told.
 */
export type WordOutcome = 'TOLD' | 'DOSSIER_ENDED' | 'DOSSIER_UNKNOWN' | 'REVOKED';
