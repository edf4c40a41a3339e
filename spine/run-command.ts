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

/** From the engine's answer on it is true; without an answer the row stays unsettled and the recoverer sends it again. */
export async function sendAndSettle({ journal, engine }: Spine, command: JournalledCommand): Promise<Outcome> {
  const answer = await engine.execute(command);
  if (!answer) return { status: 'SENT', command: command.id, code: command.code };
  return 'done' in answer ? journal.done(command, answer.done) : journal.refused(command, answer.refused);
}
