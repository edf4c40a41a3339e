import { allHandlersFinished, CancellationScope, condition, log, setHandler } from '@temporalio/workflow';
import { refusal } from '../../domain/errors';
import { machineKinds } from '../../domain/dossier/commands';
import type { CommandResult, MachineWord, SentCommand } from '../../domain/dossier/messages';
import type { DossierEvent, Outcome } from '../../domain/dossier/events';
import type { Start } from '../../domain/dossier/start';
import { allowedActions, takesPart } from '../../domain/dossier/allowed';
import { recordable } from '../../domain/dossier/recordable';
import { toBePaidVnd } from '../../domain/dossier/fee';
import { dueBasis, viewOf } from '../../domain/dossier/view';
import type { Route } from '../../domain/kernel/route';
import { DossierRun } from '../../domain/kernel/run';
import { commandUpdate, dossierQuery, machineSignal, refusalQuery } from '../messages';
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
      // Decided again: time, or another update of the same activation, may have come between.
      // What the route throws goes through on purpose: see `refuse`.
      const refused = await run.perform({ ...sent, at: Date.now() });
      timer.arm();
      const events = run.take();
      if (refused) {
        recordLater(events); // what time brought is true all the same
        throw refuse(refused);
      }
      const result = recordable(run.state, events);
      if (!sent.journalled) recordLater(events);
      return result;
    };

    const hear = async (word: MachineWord): Promise<void> => {
      // Whatever was sent past the API: what is no word of ours at all must not hold the dossier up.
      if (!machineKinds.includes(word?.kind)) return log.warn('a signal of an unknown kind was ignored');
      await run.perform({ ...word, at: Date.now() });
      goOn();
    };

    async function timeIsUp(): Promise<void> {
      await run.passTime(Date.now());
      goOn();
    }

    function goOn(): void {
      timer.arm();
      recordLater(run.take());
    }

    /** A lazy timer may find that its deadline has moved, a machine may tell what is known: then there is nothing to record. */
    function recordLater(events: readonly DossierEvent[]): void {
      if (events.length > 0) recorder.add(events);
    }

    setHandler(commandUpdate, execute, { validator });
    setHandler(machineSignal, hear);
    setHandler(dossierQuery, asker => {
      const { state } = run;
      if (state.submittedAt === undefined) throw refuse(refusal('DOSSIER_NOT_FOUND', { dossier: start.code }));
      const toBePaid = toBePaidVnd(state);
      const now = { dossier: viewOf(state), basis: dueBasis(state), ...(toBePaid !== undefined && { toBePaidVnd: toBePaid }) }; // prettier-ignore
      if (!asker) return now;
      return { ...now, asker: { takesPart: takesPart(state, asker), allowed: allowedActions(state, asker) } };
    });
    setHandler(refusalQuery, sent => run.refusalOf({ ...sent, at: Date.now() }));

    await condition(() => run.ended && recorder.idle && allHandlersFinished());
    const { outcome, seq } = run.state;
    return { outcome: outcome!, seq };
  }
}
