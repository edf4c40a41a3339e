import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { CommandResult, SentCommand } from '../domain/dossier/messages';
import type { DossierView } from '../domain/dossier/view';

/** A person's command: validated, answered, refused without a trace. An update and not a signal, because the sender waits for the answer. */
export const commandUpdate = defineUpdate<CommandResult, [SentCommand]>('command');

/** The dossier as the engine has it now. */
export const dossierQuery = defineQuery<DossierView>('dossier');
