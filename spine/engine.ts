import {
  isGrpcServiceError,
  ServiceError,
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  type WorkflowClient,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Actor } from '../domain/dossier/actor';
import type { CommandResult, MachineWord, SentCommand } from '../domain/dossier/messages';
import type { Start } from '../domain/dossier/start';
import { errors, refusal, type ErrorCode, type Facts, type Refusal } from '../domain/errors';
import { commandUpdate, dossierQuery, machineSignal, refusalQuery, type DossierNow } from '../workflows/messages';
import type { JournalledCommand } from './command-row';

/** FAILED_PRECONDITION: “due to unexpected workflow task failure”. */
const taskLost = 9;
const isTaskLost = (error: unknown): boolean =>
  error instanceof ServiceError && isGrpcServiceError(error.cause) && Number(error.cause.code) === taskLost;

/** What the engine says to a command; undefined when it cannot be known now: out of reach, or too slow. */
export type EngineAnswer = { readonly done: CommandResult } | { readonly refused: Refusal };

interface EngineOptions {
  readonly taskQueue: string;
  /** How long a caller waits for an answer, in milliseconds. */
  readonly deadlineMs: number;
  /** Hears of every call that stayed without an answer. */
  readonly onTrouble: (error: unknown, command: JournalledCommand) => void;
}

/** The dossiers as durable workflows. Every call is under a deadline; the same command may be sent at will. */
export class Engine {
  constructor(
    private readonly client: WorkflowClient,
    private readonly options: EngineOptions,
  ) {}

  async execute(journalled: JournalledCommand): Promise<EngineAnswer | undefined> {
    try {
      return { done: await this.underDeadline(() => this.sendOnceMore(journalled)) };
    } catch (error) {
      return await this.refusalOf(error, journalled).catch((trouble: unknown) => {
        this.options.onTrouble(trouble, journalled);
        return undefined;
      });
    }
  }

  /**
   * The dossier as it is now, with what the asker may do; undefined when the engine knows none by this code. Throws when it cannot
   * answer.
   */
  async find(code: string, asker?: Actor): Promise<DossierNow | undefined> {
    try {
      return await this.underDeadline(() => this.client.getHandle(code).query(dossierQuery, asker));
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return undefined;
      throw error;
    }
  }

  /** Lets the dossier hear what a machine says; false when there is none that runs by this code. Throws when it cannot be known. */
  async tell(code: string, word: MachineWord): Promise<boolean> {
    try {
      await this.underDeadline(() => this.client.getHandle(code).signal(machineSignal, word));
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  /** A command that was answered and could not be settled is as unsettled as one without an answer. */
  trouble(error: unknown, command: JournalledCommand): void {
    this.options.onTrouble(error, command);
  }

  async reachable(): Promise<boolean> {
    try {
      await this.underDeadline(() => this.client.workflowService.getSystemInfo({}));
      return true;
    } catch {
      return false;
    }
  }

  /** A workflow task that fails because something came in just when the dossier was to end takes the update with it: it is sent again. */
  private sendOnceMore(journalled: JournalledCommand): Promise<CommandResult> {
    return this.send(journalled).catch((error: unknown) => {
      if (!isTaskLost(error)) throw error;
      return this.send(journalled);
    });
  }

  private send({ id, code, command, start }: JournalledCommand): Promise<CommandResult> {
    const update = { args: [{ ...command, journalled: true }] as [typeof command], updateId: id };
    if (!start) return this.client.getHandle(code).executeUpdate(commandUpdate, update);
    return this.client.executeUpdateWithStart(commandUpdate, {
      ...update,
      startWorkflowOperation: this.startOperation(start),
    });
  }

  /** Repeatable at will, also after the dossier has ended: one workflow, one effect, the first answer. */
  private startOperation(start: Start) {
    return new WithStartWorkflowOperation(start.procedure.route ?? 'standardProcedure', {
      workflowId: start.code,
      taskQueue: this.options.taskQueue,
      args: [start],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      staticSummary: start.procedure.code,
    });
  }

  /** Throws what is no refusal. */
  private async refusalOf(error: unknown, { code, command }: JournalledCommand): Promise<EngineAnswer> {
    if (error instanceof WorkflowNotFoundError) return { refused: await this.refusalAfterTheEnd(code, command) };
    if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
      const { type, details } = error.cause;
      if (type && type in errors) return { refused: refusal(type as ErrorCode, details?.[0] as Facts) };
    }
    throw error;
  }

  /** A dossier that has ended takes no updates; as long as its history is kept, it still says by its own rules why not. */
  private async refusalAfterTheEnd(code: string, command: SentCommand): Promise<Refusal> {
    const ended = refusal('DOSSIER_ENDED', { dossier: code });
    try {
      const refused = await this.underDeadline(() => this.client.getHandle(code).query(refusalQuery, command));
      return refused ?? ended; // terminated by an operator: its rules know nothing of that
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return ended;
      throw error;
    }
  }

  private underDeadline<T>(call: () => Promise<T>): Promise<T> {
    return this.client.withDeadline(Date.now() + this.options.deadlineMs, call);
  }
}
