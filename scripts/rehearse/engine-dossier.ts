import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { WorkflowUpdateFailedError, type WorkflowClient, type WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Instant } from '../../domain/calendar/snapshot';
import type { Actor } from '../../domain/dossier/actor';
import type { Act, MachineCommand } from '../../domain/dossier/commands';
import type { DossierEvent } from '../../domain/dossier/events';
import { evolve } from '../../domain/dossier/evolve';
import type { SentCommand } from '../../domain/dossier/messages';
import type { Start } from '../../domain/dossier/start';
import { initialState, type DossierState } from '../../domain/dossier/state';
import { nextWake } from '../../domain/dossier/time-passed';
import { errors, refusal, type ErrorCode, type Facts, type Refusal } from '../../domain/errors';
import { commandUpdate, machineSignal } from '../../workflows/messages';
import { fastForward } from '../fast-forward';
import type { Life } from './live';
import type { Records } from './records';

/** Longest that the engine may take to do what was asked, on a busy machine. */
const patienceMs = 30_000;
/**
 * So far past a deadline its timer has fired and what it brought is recorded. The server (1.32) skips to the next timer, be it days away, when a
 * target passes while work is in flight.
 */
const pastMs = 30_000;
/** More than this past the instant that was meant, the dossier's time was moved too far all the same. */
const strayMs = 120_000;

/** The server moved the dossier's time too far. Nothing is wrong with the dossier: it has to be led again. */
export class TimeStrayed extends Error {}

/** Where the dossiers run. */
export interface Stage {
  readonly client: WorkflowClient;
  readonly taskQueue: string;
  readonly records: Records;
}

/** One dossier on the engine, led by its client past the API: its own time is moved forward, everything else is as in production. */
export class EngineDossier implements Life {
  readonly events: DossierEvent[] = [];
  state: DossierState;
  private readonly early = new Map<number, DossierEvent>();
  private changed = () => undefined as void;
  /** How far ahead of the wall clock the dossier's own time is at least, in milliseconds: by what it told and by where it was moved to. */
  private ahead = 0;

  private constructor(
    private readonly stage: Stage,
    private readonly handle: WorkflowHandle,
    start: Start,
  ) {
    this.state = initialState(start);
    stage.records.hear(start.code, events => this.absorb(events));
  }

  /** Starts the dossier's workflow; it waits for its submission, to which its time is moved first. */
  static async begin(stage: Stage, workflow: string, start: Start): Promise<EngineDossier> {
    const { taskQueue, client } = stage;
    const options = { workflowId: start.code, taskQueue, args: [start], staticSummary: start.procedure.code };
    return new EngineDossier(stage, await client.start(workflow, options), start);
  }

  get ended(): boolean {
    return this.state.outcome !== undefined;
  }

  submit(at: Instant, by: Actor): Promise<Refusal | undefined> {
    return this.send(at, { kind: 'SUBMIT', by });
  }

  act({ at, ...act }: Omit<Act, 'seq'>): Promise<Refusal | undefined> {
    return this.send(at, { ...act, seq: this.state.seq });
  }

  async tell({ at, ...word }: MachineCommand): Promise<void> {
    await this.forwardTo(at);
    const before = this.state.seq;
    await this.handle.signal(machineSignal, word);
    await this.until(() => this.state.seq > before, word.kind);
    this.notTooFar(at);
  }

  /** Until nothing that falls due up to this instant is left untold. */
  async passTime(to: Instant): Promise<void> {
    for (let due = this.due(to); due !== undefined; due = this.due(to)) {
      const before = this.state.seq;
      const meant = Math.max(due, this.events.at(-1)?.at ?? due);
      await this.forwardTo(due + pastMs);
      await this.until(() => this.state.seq > before, `what falls due at ${new Date(due).toISOString()}`);
      this.notTooFar(meant);
    }
  }

  /** Waits until the workflow has completed. */
  async completed(): Promise<void> {
    await this.handle.result();
    this.stage.records.forget(this.state.start.code);
  }

  async abandon(): Promise<void> {
    this.stage.records.forget(this.state.start.code);
    await this.handle.terminate('its time strayed');
  }

  /** Its history, as an auditor gets it. */
  history() {
    return this.handle.fetchHistory();
  }

  private due(to: Instant): Instant | undefined {
    const wake = nextWake(this.state);
    return wake !== undefined && wake <= to ? wake : undefined;
  }

  private async send(at: Instant, command: SentCommand): Promise<Refusal | undefined> {
    await this.forwardTo(at);
    try {
      const args: [SentCommand] = [{ ...command, journalled: true }];
      const { events } = await this.handle.executeUpdate(commandUpdate, { args, updateId: randomUUID() });
      this.absorb(events);
      this.notTooFar(at);
      return undefined;
    } catch (error) {
      const { cause } = error as WorkflowUpdateFailedError;
      if (error instanceof WorkflowUpdateFailedError && cause instanceof ApplicationFailure && cause.type! in errors)
        return refusal(cause.type as ErrorCode, cause.details?.[0] as Facts);
      throw error;
    }
  }

  private notTooFar(meant: Instant): void {
    const { at } = this.events.at(-1)!;
    if (at - meant > strayMs) throw new TimeStrayed(`${new Date(at).toISOString()}, not ${new Date(meant).toISOString()}`); // prettier-ignore
  }

  private async forwardTo(at: Instant): Promise<void> {
    const ms = at - Date.now() - this.ahead;
    if (ms > 0) await fastForward(this.stage.client, this.handle.workflowId, ms);
    this.isAt(at);
  }

  private isAt(instant: Instant): void {
    this.ahead = Math.max(this.ahead, instant - Date.now());
  }

  /** Events come with the answers of updates and by the record activity: in any order, each once. */
  private absorb(events: readonly DossierEvent[]): void {
    for (const event of events) this.early.set(event.seq, event);
    if (events.length > 0) this.isAt(events.at(-1)!.at);
    for (let next = this.early.get(this.state.seq + 1); next; next = this.early.get(this.state.seq + 1)) {
      this.early.delete(next.seq);
      this.events.push(next);
      this.state = evolve(this.state, next);
    }
    this.changed();
  }

  private async until(true_: () => boolean, what: string): Promise<void> {
    const patience = new AbortController();
    const over = delay(patienceMs, undefined, { signal: patience.signal, ref: false }).then(() => {
      throw new Error(`the engine did not tell ${what} within ${patienceMs / 1000} s`);
    });
    try {
      while (!true_()) await Promise.race([over, new Promise<void>(resolve => (this.changed = resolve))]);
    } finally {
      patience.abort();
      over.catch(() => undefined);
    }
  }
}
