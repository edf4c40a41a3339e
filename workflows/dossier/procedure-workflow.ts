import { allHandlersFinished, CancellationScope, condition, setHandler } from '@temporalio/workflow';
import { refusal } from '../../domain/errors';
import type { CommandResult, SentCommand } from '../../domain/dossier/messages';
import type { Outcome } from '../../domain/dossier/events';
import type { Start } from '../../domain/dossier/start';
import { dueBasis, recordable, viewOf } from '../../domain/dossier/view';
import type { Route } from '../../domain/kernel/route';
import { DossierRun } from '../../domain/kernel/run';
import { commandUpdate, dossierQuery, refusalQuery } from '../messages';
import { LazyTimer } from './lazy-timer';
import { Recorder } from './recorder';
import { refuse } from './refuse';

/** How a dossier's workflow answers when it completes. */
export interface Closing {
  readonly outcome: Outcome;
  readonly seq: number;
}

/**
 * The Temporal adapter of the kernel: updates and one timer go in, records come out. Makes of a route the workflow that
 * runs a dossier by it.
 */
export function procedureWorkflow(route: Route): (start: Start) => Promise<Closing> {
  // An operator's cancel must not end a dossier without an outcome: withdrawal is a command.
  return start => CancellationScope.nonCancellable(() => live(start));

  async function live(start: Start): Promise<Closing> {
    const run = new DossierRun(start, route);
    const recorder = new Recorder(() => run.state);
    const timer = new LazyTimer(() => run.wakeAt, timeIsUp);

    // Synchronous on purpose: a rejected promise would not refuse the update but wedge the workflow.
    const validator = (sent: SentCommand): void => {
      const refused = run.refusalOf({ ...sent, at: Date.now() });
      if (refused) throw refuse(refused);
    };

    const execute = async (sent: SentCommand): Promise<CommandResult> => {
      // Decided again: another update of the same activation may have come between.
      const refused = run.execute({ ...sent, at: Date.now() });
      if (refused) throw refuse(refused);
      await settle();
      const result = recordable(run.state, run.take());
      if (!sent.journalled) recorder.add(result.events);
      return result;
    };

    async function timeIsUp(): Promise<void> {
      run.execute({ kind: 'TIME_PASSED', at: Date.now() });
      await settle();
      const events = run.take();
      // A lazy timer may find that its deadline has moved: then there is nothing to tell.
      if (events.length > 0) recorder.add(events);
    }

    async function settle(): Promise<void> {
      await run.settle();
      timer.arm();
    }

    setHandler(commandUpdate, execute, { validator });
    setHandler(dossierQuery, () => {
      if (run.state.submittedAt === undefined) throw refuse(refusal('DOSSIER_NOT_FOUND', { dossier: start.code }));
      return { dossier: viewOf(run.state), basis: dueBasis(run.state) };
    });
    setHandler(refusalQuery, sent => run.refusalOf({ ...sent, at: Date.now() }));

    await condition(() => run.ended && recorder.idle && allHandlersFinished());
    const { outcome, seq } = run.state;
    return { outcome: outcome!, seq };
  }
}
