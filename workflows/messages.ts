import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { CommandResult, MachineWord, SentCommand } from '../domain/dossier/messages';
import type { Actor } from '../domain/dossier/actor';
import type { Refusal } from '../domain/errors';
import type { DossierView, DueBasis } from '../domain/dossier/view';

/** A person's command: validated, answered, refused without a trace. An update and not a signal, because the sender waits for the answer. */
export const commandUpdate = defineUpdate<CommandResult, [SentCommand]>('command');

/** What a machine tells: a signal and not an update, because it must never be refused and nobody waits for an answer. */
export const machineSignal = defineSignal<[MachineWord]>('machine');

/** The dossier as the engine has it now, with what its due date is computed from. */
export interface DossierNow {
  readonly dossier: DossierView;
  readonly basis?: DueBasis;
  /** Đồng, while a payment is waited for. */
  readonly toBePaidVnd?: number;
  /** Only where the query says who asks. */
  readonly asker?: {
    readonly takesPart: boolean;
    /** What he or she may do now. */
    readonly allowed: readonly string[];
  };
}

export const dossierQuery = defineQuery<DossierNow, [asker?: Actor]>('dossier');

/** Why a command is refused by a dossier that has ended and takes no updates any more. */
export const refusalQuery = defineQuery<Refusal | undefined, [SentCommand]>('refusal');
