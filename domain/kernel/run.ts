import { calendarOf } from '../calendar/calendar-of';
import type { Instant } from '../calendar/snapshot';
import { limitDeadline } from '../clock/deadline';
import type { ActionKind } from '../dossier/actions';
import type { Command } from '../dossier/commands';
import { decide } from '../dossier/decide';
import type { DossierEvent, Happening } from '../dossier/events';
import { evolve } from '../dossier/evolve';
import type { Start } from '../dossier/start';
import { initialState, type DossierState } from '../dossier/state';
import type { Deadline, Task, TaskId } from '../dossier/task';
import { nextWake } from '../dossier/time-passed';
import type { Refusal } from '../errors';
import type { Dossier, Route, TaskResult, TaskSpec } from './route';

/** A route needs a handful of microtasks between two waits; this many mean that it waits for something the kernel does not know. */
const settleRounds = 10_000;

/**
 * One dossier running its route over decide and evolve. Knows no engine: an adapter sends commands, time passing among
 * them, asks when to be woken, and takes the events. Quiet means: every branch of the route waits at a task, or it ended.
 */
export class DossierRun implements Dossier {
  private current: DossierState;
  private now: Instant = 0;
  private fresh: DossierEvent[] = [];
  private busyBranches = 0;
  private failure: unknown;
  private readonly waiting = new Map<TaskId, (result: TaskResult) => void>();

  constructor(
    readonly start: Start,
    private readonly route: Route,
  ) {
    this.current = initialState(start);
  }

  get state(): DossierState {
    return this.current;
  }

  get ended(): boolean {
    return this.current.outcome !== undefined;
  }

  /** When TIME_PASSED should come at the latest (epoch ms); undefined when nothing is due. */
  get wakeAt(): Instant | undefined {
    return nextWake(this.current);
  }

  /** Why the command would be refused now. Changes nothing. */
  refusalOf(command: Command): Refusal | undefined {
    return decide(this.current, command).refused;
  }

  /** Decides and applies at once; the route goes on in the microtasks that follow, which `settle` awaits. */
  execute(command: Command): Refusal | undefined {
    const decision = decide(this.current, command);
    if (decision.refused) return decision.refused;
    this.now = command.at;
    decision.happenings.forEach(happening => this.apply(happening));
    if (command.kind === 'SUBMIT') this.setOut();
    for (const happening of decision.happenings) if (happening.kind === 'TASK_ENDED') this.wake(happening);
    return undefined;
  }

  /** Waits until the route is quiet. Throws what the route threw. */
  async settle(): Promise<void> {
    for (let round = 0; this.busyBranches > 0 && round < settleRounds; round++) await Promise.resolve();
    if (this.failure) throw this.failure as Error;
    if (this.busyBranches > 0)
      throw new Error(`the route of ${this.start.procedure.code} awaits something the kernel does not know`);
  }

  /** The events since the last taking. */
  take(): DossierEvent[] {
    const taken = this.fresh;
    this.fresh = [];
    return taken;
  }

  task<A extends ActionKind>(spec: TaskSpec<A>): Promise<TaskResult<A>> {
    const task = this.open(spec);
    return this.pause(resume => this.waiting.set(task.id, resume as (result: TaskResult) => void));
  }

  async parallel<T>(branches: readonly (() => Promise<T>)[]): Promise<T[]> {
    // n branches run in place of the parent; the last to finish hands its place back, so that quiet is never seen between.
    let running = branches.length;
    if (running === 0) return [];
    this.busyBranches += running - 1;
    const finish = (result: T): T => {
      if (--running > 0) this.busyBranches--;
      return result;
    };
    return Promise.all(branches.map(branch => branch().then(finish)));
  }

  async inOrder<T>(branches: readonly (() => Promise<T>)[]): Promise<T[]> {
    const results: T[] = [];
    for (const branch of branches) results.push(await branch());
    return results;
  }

  private setOut(): void {
    this.busyBranches++;
    const life = async () => this.route(this);
    life().then(
      outcome => {
        this.apply({ kind: 'ENDED', outcome });
        this.busyBranches--;
      },
      (error: unknown) => {
        this.failure = error;
        this.busyBranches--;
      },
    );
  }

  private wake(ended: { task: TaskId; action: ActionKind }): void {
    const resume = this.waiting.get(ended.task);
    this.waiting.delete(ended.task);
    resume?.({ task: ended.task, action: ended.action });
  }

  private pause<T>(until: (resume: (value: T) => void) => void): Promise<T> {
    this.busyBranches--;
    return new Promise(resolve =>
      until(value => {
        this.busyBranches++;
        resolve(value);
      }),
    );
  }

  private open(spec: TaskSpec): Task {
    const { kind, unit, actions } = spec;
    const due = this.deadline(spec);
    const task: Task = {
      id: `t${this.current.tasks.length + 1}`,
      kind,
      unit,
      actions,
      openedAt: this.now,
      openedSeq: this.current.seq + 1,
      ...(due && { due }),
    };
    this.apply({ kind: 'TASK_OPENED', task });
    return task;
  }

  private deadline({ limit, from = this.now }: TaskSpec): Deadline | undefined {
    if (limit === 'NONE') return undefined;
    if (limit === 'WITH_DOSSIER') return this.current.due;
    return limitDeadline(calendarOf(this.current.calendar), from, limit);
  }

  private apply(happening: Happening): void {
    const event = { ...happening, seq: this.current.seq + 1, at: this.now };
    this.current = evolve(this.current, event);
    this.fresh.push(event);
  }
}
