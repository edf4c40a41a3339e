import type { AskedCommand, JournalledCommand } from './command-row';
import type { Engine } from './engine';
import type { Journal } from './journal';
import type { Outcome } from './outcome';

/** What a command runs on. */
export interface Spine {
  readonly journal: Journal;
  readonly engine: Engine;
}

/** The one way of every command: journal, engine, record. A repeated id answers with what was settled. */
export async function runCommand(spine: Spine, asked: AskedCommand): Promise<Outcome> {
  const begun = await spine.journal.begin(asked);
  return 'status' in begun ? begun : sendAndSettle(spine, begun);
}

/**
 * From the engine's answer on it is true. Without an answer, or with a database that cannot take it down now, the row stays
 * unsettled and the recoverer sends the command again.
 */
export async function sendAndSettle({ journal, engine }: Spine, command: JournalledCommand): Promise<Outcome> {
  const unsettled: Outcome = { status: 'SENT', command: command.id, code: command.code };
  const answer = await engine.execute(command);
  if (!answer) return unsettled;
  try {
    return await ('done' in answer ? journal.done(command, answer.done) : journal.refused(command, answer.refused));
  } catch (error) {
    engine.trouble(error, command);
    return unsettled;
  }
}
