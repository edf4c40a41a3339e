import type { Instant } from '../../calendar/snapshot';
import type { Start } from '../../dossier/start';
import { feeOwed } from '../../dossier/fee';
import { openTasks, type DossierState } from '../../dossier/state';
import type { TaskRecord } from '../../dossier/task';
import type { Refusal } from '../../errors';
import type { Route } from '../route';
import { DossierRun } from '../run';
import { actOf, actOfSilence, actOfWaiver, type Choice } from './choice';
import { applicant } from './proof-start';

/** How long a person takes in a proof: long enough to be later, short enough that nothing falls due. */
const moment = 1_000;

/**
 * A route tried with chosen answers, by the dry kernel. A route is code and cannot be looked into or copied half-way, so every way is walked
 * from the beginning; it is deterministic, and a walk takes well under a millisecond.
 */
export class Trial {
  private readonly run: DossierRun;
  private now: Instant;

  private constructor(start: Start, route: Route) {
    this.run = new DossierRun(start, route);
    this.now = start.submittedAt;
  }

  static async begin(start: Start, route: Route): Promise<Trial> {
    const trial = new Trial(start, route);
    await trial.run.perform({ kind: 'SUBMIT', at: trial.now, by: applicant });
    return trial;
  }

  /** Walks to the end of these choices, none of which was refused before. */
  static async walked(start: Start, route: Route, choices: readonly Choice[]): Promise<Trial> {
    const trial = await Trial.begin(start, route);
    for (const choice of choices) await trial.choose(choice);
    return trial;
  }

  /** The instant of the last answer. */
  get at(): Instant {
    return this.now;
  }

  get state(): DossierState {
    return this.run.state;
  }

  taskOf({ task }: Choice): TaskRecord {
    return this.state.tasks.find(({ id }) => id === task)!;
  }

  /** Answers now, or at a later instant that is given. Throws what the route throws. */
  async choose({ task: id, action }: Choice, at = this.now + moment): Promise<Refusal | undefined> {
    const task = openTasks(this.state).find(open => open.id === id)!;
    if (action === 'TIME') {
      this.now = task.due!.lateFrom;
      await this.run.passTime(this.now);
      return undefined;
    }
    // The post comes again when its days are over (TT 17/2017 Đ5.2.h), not at once.
    this.now = Math.max(at, this.now, (action === 'UNDELIVERED' && task.due?.at) || 0);
    if (action === 'PROCEED_WITHOUT') return this.run.perform(actOfSilence(this.state, id, this.now));
    if (action === 'WAIVE_FEE') return this.run.perform(actOfWaiver(this.state, this.now));
    if (action === 'PAYMENT_RECEIVED') {
      const amountVnd = feeOwed(this.state)?.amountVnd ?? 0;
      return this.run.perform({ kind: 'PAYMENT_NOTICE', at: this.now, payment: id, status: 'PAID', amountVnd });
    }
    return this.run.perform(actOf(this.state, task, action, this.now));
  }
}
