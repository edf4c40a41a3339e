import type { Instant } from '../calendar/snapshot';
import type { ActionKind } from '../dossier/action-kinds';
import type { UnitId } from '../dossier/actor';
import type { Outcome } from '../dossier/events';
import type { Part } from '../dossier/group';
import { followerOf } from '../dossier/replacement';
import type { DossierUnits, Start } from '../dossier/start';
import type { DossierState } from '../dossier/state';
import type { ExpiryAction, Task, TaskId } from '../dossier/task';
import { DomainError } from '../errors';
import type { PartnerRole } from '../procedure/partners';
import { runSteps, type Counter } from './branches';
import type { Dossier, Route, Step, TaskResult, TaskSpec } from './route';

/** What a walk needs of the dossier it is of. */
export interface Host {
  readonly start: Start;
  readonly state: DossierState;
  /** The legal time of the command that is carried out. */
  readonly legalTime: Instant;
  open(spec: TaskSpec<ActionKind, ExpiryAction>, since: Instant): Task;
  begin(parts: readonly Part[]): void;
  end(outcome: Outcome): void;
}

/** CLOSED: it fell away (`fellAway`). */
type Ended = TaskResult<ActionKind | ExpiryAction | 'CLOSED'>;

/** A dossier on its way along one route, until the route ends or is left for another (withdrawal, stop). */
export class Walk implements Dossier {
  failure: unknown;
  private readonly counter: Counter = { busy: 0, since: 0, now: () => this.host.legalTime };
  private readonly waiting = new Map<TaskId, (ended: Ended) => void>();
  private left = false;

  constructor(private readonly host: Host) {}

  get start(): Start {
    return this.host.start;
  }

  get state(): DossierState {
    return this.host.state;
  }

  get units(): DossierUnits {
    return this.host.state.units;
  }

  partner(role: PartnerRole): UnitId {
    const unit = this.host.start.partners?.[role];
    if (unit === undefined) throw new DomainError('UNIT_NOT_FOUND', { partner: role });
    return followerOf(unit, this.state.replaced);
  }

  /** Every branch waits at a task, or the route has ended. */
  get quiet(): boolean {
    return this.counter.busy <= 0;
  }

  setOut(route: Route): void {
    this.counter.busy++;
    const life = async () => route(this);
    life().then(
      outcome => {
        if (!this.left) this.host.end(outcome);
        this.counter.busy--;
      },
      (error: unknown) => {
        this.failure = error;
        this.counter.busy--;
      },
    );
  }

  /** The dossier goes another way: what this route still does has no effect. */
  leave(): void {
    this.left = true;
    this.counter.busy = 0;
    this.waiting.clear();
  }

  wake(ended: Ended): void {
    const resume = this.waiting.get(ended.task);
    this.waiting.delete(ended.task);
    this.counter.since = 0;
    resume?.(ended);
  }

  task<A extends ActionKind, E extends ExpiryAction = never>(spec: TaskSpec<A, E>): Promise<TaskResult<A | E>> {
    if (this.left) return new Promise(() => undefined);
    const { id } = this.host.open(spec, this.counter.since);
    this.counter.busy--;
    return new Promise(resolve =>
      this.waiting.set(id, ended => {
        this.counter.busy++;
        resolve(ended as TaskResult<A | E>);
      }),
    );
  }

  begin(parts: readonly Part[]): void {
    if (!this.left) this.host.begin(parts);
  }

  async parallel<T>(branches: readonly (() => Promise<T>)[]): Promise<T[]> {
    return runSteps(
      this.counter,
      branches.map(run => ({ after: [], run })),
    );
  }

  async dependent<T>(steps: readonly Step<T>[]): Promise<T[]> {
    return runSteps(this.counter, steps);
  }

  async inOrder<T>(branches: readonly (() => Promise<T>)[]): Promise<T[]> {
    const results: T[] = [];
    for (const branch of branches) results.push(await branch());
    return results;
  }
}
