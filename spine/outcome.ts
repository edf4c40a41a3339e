import type { DossierView } from '../domain/dossier/view';
import type { Refusal } from '../domain/errors';

/** How a command stands. `SENT` is not settled: it may be carried out yet, and the journal will know. */
export type Outcome =
  | { readonly status: 'DONE'; readonly command: string; readonly dossier: DossierView }
  | { readonly status: 'REFUSED'; readonly command: string; readonly code: string; readonly refusal: Refusal }
  | { readonly status: 'SENT'; readonly command: string; readonly code: string };
