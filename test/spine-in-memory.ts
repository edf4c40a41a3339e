import type { Recordable } from '../domain/dossier/messages';
import { DomainError, type Refusal } from '../domain/errors';
import type { AskedAct, JournalledCommand } from '../spine/command-row';
import type { EngineAnswer } from '../spine/engine';
import type { Outcome } from '../spine/outcome';
import type { Spine } from '../spine/run-command';

/** What the engine says to a command; undefined stands for silence. */
type Answers = (command: JournalledCommand) => EngineAnswer | undefined;

/** A spine without a database and without an engine: rows in a map, answers from a function. */
export class SpineInMemory {
  readonly rows = new Map<string, Outcome>();
  readonly sent: string[] = [];
  unsettled: JournalledCommand[] = [];
  answers: Answers = () => undefined;

  /** For what takes a spine: it asks for these and nothing else. */
  get spine(): Spine {
    return { journal: this.journal, engine: this.engine } as unknown as Spine;
  }

  private readonly engine = {
    execute: async (command: JournalledCommand) => {
      this.sent.push(command.id);
      return this.answers(command);
    },
    find: async () => undefined,
    reachable: async () => false,
  };

  private readonly journal = {
    begin: async ({ id, code, command }: AskedAct): Promise<JournalledCommand | Outcome> =>
      this.rows.get(id) ?? ({ id, code, command } as JournalledCommand),
    find: async (id: string) => this.rows.get(id),
    unknown: async (code: string) => new DomainError('DOSSIER_NOT_FOUND', { dossier: code }),
    done: async ({ id }: JournalledCommand, { dossier }: Recordable) =>
      this.settle({ status: 'DONE', command: id, dossier }),
    refused: async ({ id, code }: JournalledCommand, refusal: Refusal) =>
      this.settle({ status: 'REFUSED', command: id, code, refusal }),
    takeUnsettled: async (_ageSeconds: number, limit: number) => this.unsettled.splice(0, limit),
  };

  private settle(outcome: Outcome): Outcome {
    this.rows.set(outcome.command, outcome);
    return outcome;
  }
}
