import type { Act } from '../domain/dossier/commands';
import type { SentCommand } from '../domain/dossier/messages';
import type { Start } from '../domain/dossier/start';

/** A command as the journal keeps it: enough to send it again, by whoever finds it unsettled. */
export interface JournalledCommand {
  /** The `Idempotency-Key`: a UUID, the update's id too. */
  readonly id: string;
  readonly code: string;
  readonly command: SentCommand;
  /** Only for a submission. */
  readonly start?: Start;
}

/** Free text or personal data that comes with a command; the command itself carries only its reference. */
export interface Content {
  readonly id: string;
  readonly kind: 'APPLICANT' | 'REASON';
  readonly salt: Buffer;
  readonly body: object;
}

interface Asked {
  readonly id: string;
  /** SHA-256 of what was asked: the same key with another request is a mistake of the caller. */
  readonly requestDigest: Buffer;
  readonly content?: Content;
}

/** A submission has no code yet: it gets one in the statement that journals it. `day` is the local date of submission. */
export interface AskedSubmission extends Asked {
  readonly command: Extract<SentCommand, { kind: 'SUBMIT' }>;
  readonly start: Omit<Start, 'code'>;
  readonly day: string;
  readonly content: Content;
}

/** An action on a dossier; without `seq` it is decided upon the state the lists show now. */
export interface AskedAct extends Asked {
  readonly code: string;
  readonly command: Omit<Act, 'at' | 'seq'> & { readonly seq?: number };
}

export type AskedCommand = AskedSubmission | AskedAct;
