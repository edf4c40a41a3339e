import type { Instant } from '../calendar/snapshot';
import type { Act, Command, MachineCommand } from '../dossier/commands';
import type { Actor } from '../dossier/actor';
import type { DossierEvent } from '../dossier/events';
import type { Start } from '../dossier/start';
import type { DossierState } from '../dossier/state';
import type { Refusal } from '../errors';
import type { Route } from './route';
import { DossierRun } from './run';

/**
 * The in-memory adapter: the same routes as on the engine, at once. Time moves only by being told to, and wakes the
 * dossier at each deadline on the way, in order.
 */
export class MemoryDossier {
  readonly events: DossierEvent[] = [];
  private readonly run: DossierRun;
  private now: Instant = 0;

  constructor(start: Start, route: Route) {
    this.run = new DossierRun(start, route);
  }

  get state(): DossierState {
    return this.run.state;
  }

  get ended(): boolean {
    return this.run.ended;
  }

  submit(at: Instant, by: Actor): Promise<Refusal | undefined> {
    return this.send({ kind: 'SUBMIT', at, by });
  }

  /** Time passes to `at`, then the person acts; `seq` is what the person sees at that moment unless given. */
  async act(act: Omit<Act, 'seq'> & { seq?: number }): Promise<Refusal | undefined> {
    await this.passTime(act.at);
    return this.send({ seq: this.run.state.seq, ...act });
  }

  /** Time passes to `at`, then the machine's word comes. */
  async tell(command: MachineCommand): Promise<void> {
    await this.passTime(command.at);
    await this.send(command);
  }

  async passTime(to: Instant): Promise<void> {
    for (let at = this.run.wakeAt; at !== undefined && at <= to; at = this.run.wakeAt) {
      // A task may be opened after its deadline; time does not go back for it.
      await this.send({ kind: 'TIME_PASSED', at: Math.max(at, this.now) });
    }
  }

  private async send(command: Command): Promise<Refusal | undefined> {
    this.now = command.at;
    const refused = this.run.execute(command);
    await this.run.settle();
    this.events.push(...this.run.take());
    return refused;
  }
}
