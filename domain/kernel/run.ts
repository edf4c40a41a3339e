import type { Instant } from '../calendar/snapshot';
import { suspended, taskDeadline } from '../dossier/clock-moves';
import type { Command } from '../dossier/commands';
import { decide } from '../dossier/decide';
import type { DossierEvent, Happening, Outcome } from '../dossier/events';
import { evolve } from '../dossier/evolve';
import type { Part } from '../dossier/group';
import { byFollowers } from '../dossier/partner-units';
import type { Start } from '../dossier/start';
import { initialState, openTasks, type DossierState } from '../dossier/state';
import type { Task } from '../dossier/task';
import { nextWake } from '../dossier/time-passed';
import type { Refusal } from '../errors';
import { settled, stopRoute, withdrawalRoute } from './endings';
import type { Route, TaskSpec } from './route';
import { Walk, type Host } from './walk';

/** A route needs a handful of microtasks between two waits; this many mean that it waits for something the kernel does not know. */
const settleRounds = 10_000;
/** One for all rounds: awaiting it makes one promise less. */
const tick = Promise.resolve();
/** More turns than this at one instant mean that a route opens, again and again, what has run out already. */
const mostTurnsOfTime = 1_000;

/**
 * One dossier running its route over decide and evolve. Knows no engine: an adapter sends commands, time passing among
 * them, asks when to be woken, and takes the events. Quiet means: every branch of the route waits at a task, or it ended.
 */
export class DossierRun implements Host {
  private current: DossierState;
  /** Of the command that is being carried out. */
  private moment: { readonly at: Instant; readonly legalAt?: Instant } = { at: 0 };
  private fresh: DossierEvent[] = [];
  private walk = new Walk(this);
  /** Whether somebody is at work, and who comes after. */
  private atWork = false;
  private readonly queue: (() => void)[] = [];

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

  /**
   * What fell due before comes first, then the command; waits until the route is quiet. One after the other, however close together they come:
   * the events that can be taken afterwards are this one's. Throws what the route threw.
   */
  async perform(command: Command): Promise<Refusal | undefined> {
    if (this.atWork) await this.myTurn();
    this.atWork = true;
    try {
      if (this.isDue(command.at)) await this.tellTime(command.at);
      const refused = this.execute(command);
      for (let round = 0; this.goesOn(round); round++) await tick; // as `settle`, without a promise of its own
      return refused;
    } finally {
      this.handOn();
    }
  }

  /** Tells what fell due up to an instant, each thing in its turn: after downtime a person may come first through the door. */
  async passTime(at: Instant): Promise<void> {
    if (this.atWork) await this.myTurn();
    this.atWork = true;
    try {
      await this.tellTime(at);
    } finally {
      this.handOn();
    }
  }

  // A queue and not a chain of promises: the engine looks up a stack trace for each promise, which costs more than a command's rules.
  private myTurn(): Promise<void> {
    return new Promise(resolve => this.queue.push(resolve));
  }

  /** Nobody slips in before whoever is next, who begins a tick later: first the one who is done takes the events. */
  private handOn(): void {
    const next = this.queue.shift();
    if (next) void tick.then(next);
    else this.atWork = false;
  }

  private isDue(at: Instant): boolean {
    return (this.wakeAt ?? Infinity) <= at;
  }

  private async tellTime(at: Instant): Promise<void> {
    for (let turn = 0; this.isDue(at); turn++) {
      if (turn === mostTurnsOfTime)
        throw new Error(`the route of ${this.start.procedure.code} opens again and again what has run out`);
      this.execute({ kind: 'TIME_PASSED', at });
      await this.settle();
    }
  }

  /** Decides and applies at once; the route goes on in the microtasks that follow, which `settle` awaits. */
  execute(command: Command): Refusal | undefined {
    const decision = decide(this.current, command);
    if (decision.refused) return decision.refused;
    const { happenings, legalAt } = decision;
    this.moment = { at: command.at, ...(legalAt !== undefined && { legalAt }) };
    happenings.forEach(happening => this.apply(happening));
    if (command.kind === 'SUBMIT') this.walk.setOut(settled(this.route));
    happenings.forEach(happening => this.goOn(happening));
    return undefined;
  }

  /** Waits until the route is quiet. Throws what the route threw. */
  async settle(): Promise<void> {
    for (let round = 0; this.goesOn(round); round++) await tick;
  }

  private goesOn(round: number): boolean {
    if (this.walk.failure) throw this.walk.failure as Error;
    if (this.walk.quiet) return false;
    if (round < settleRounds) return true;
    throw new Error(`the route of ${this.start.procedure.code} awaits something the kernel does not know`);
  }

  /** The events since the last taking. */
  take(): DossierEvent[] {
    const taken = this.fresh;
    this.fresh = [];
    return taken;
  }

  get legalTime(): Instant {
    return this.moment.legalAt ?? this.moment.at;
  }

  /**
   * A route may know a unit from before: the task goes to the one that follows it by now. `since`: not before the last of the branches that it
   * waited for was done (epoch ms); nor, where the clock stands for it, before the clock's last move.
   */
  open(asked: TaskSpec, since: Instant): Task {
    const spec = byFollowers(asked, this.current.replaced);
    const moved = (spec.suspends && this.current.clock?.ledger.at(-1)?.at) ?? 0;
    const openedAt = Math.max(this.legalTime, since, moved);
    const due = taskDeadline(this.current, spec, spec.from ?? openedAt);
    const id = `t${this.current.tasks.length + 1}`;
    const task: Task = { id, ...spec, openedAt, openedSeq: this.current.seq + 1, ...(due && { due }) };
    this.apply({ kind: 'TASK_OPENED', task });
    if (spec.suspends)
      suspended(this.current, openedAt, spec.suspends, spec.kind).forEach(happening => this.apply(happening));
    return task;
  }

  begin(parts: readonly Part[]): void {
    this.apply({ kind: 'GROUP_BEGUN', parts });
  }

  end(outcome: Outcome): void {
    this.closeAll();
    this.apply({ kind: 'ENDED', outcome });
  }

  /** What a happening means for the route: it goes on from the task that was ended, or turns to its end. */
  private goOn(happening: Happening): void {
    if (happening.kind === 'TASK_ENDED') {
      const { task, action, details = {} } = happening;
      this.walk.wake({ task, action, details });
    }
    // Decided, not by the route's own turn: what was waited for is no longer to be done.
    if (happening.kind === 'TASK_CLOSED') this.walk.wake({ task: happening.task, action: 'CLOSED', details: {} });
    if (happening.kind === 'WITHDRAWAL_REQUESTED') this.turnTo(withdrawalRoute);
    if (happening.kind === 'STOP_ORDERED' || (happening.kind === 'PROCEDURE_ABOLISHED' && happening.stops))
      this.turnTo(stopRoute);
  }

  /** Withdrawal and stop may come at any time: the route is left, and what waited is no longer to be done. */
  private turnTo(route: Route): void {
    this.walk.leave();
    this.closeAll();
    this.walk = new Walk(this);
    this.walk.setOut(settled(route));
  }

  /** What is open is no longer to be done. */
  private closeAll(): void {
    openTasks(this.current).forEach(({ id }) => this.apply({ kind: 'TASK_CLOSED', task: id }));
  }

  private apply(happening: Happening): void {
    const event = { ...happening, seq: this.current.seq + 1, ...this.moment };
    this.current = evolve(this.current, event);
    this.fresh.push(event);
  }
}
