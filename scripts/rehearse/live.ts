import type { Instant } from '../../domain/calendar/snapshot';
import type { ActionKind } from '../../domain/dossier/action-kinds';
import type { Act, MachineCommand } from '../../domain/dossier/commands';
import type { Actor } from '../../domain/dossier/actor';
import { feeOwed } from '../../domain/dossier/fee';
import type { DossierEvent } from '../../domain/dossier/events';
import { openTasks, type DossierState } from '../../domain/dossier/state';
import type { TaskRecord } from '../../domain/dossier/task';
import { nextWake } from '../../domain/dossier/time-passed';
import type { Refusal } from '../../domain/errors';
import { applicant, officerOf, units } from './cast';
import type { Rehearsed } from './procedures';
import type { Scenario } from './scenario';
import { Scene, type Turn } from './scene';
import { detailsFor, usualAction, usualTime } from './usual';

/** A dossier that is lived: in memory (MemoryDossier), or on the engine. Time passes to `at` before what happens then. */
export interface Life {
  readonly state: DossierState;
  readonly events: readonly DossierEvent[];
  readonly ended: boolean;
  submit(at: Instant, by: Actor): Promise<Refusal | undefined>;
  act(act: Omit<Act, 'seq'>): Promise<Refusal | undefined>;
  tell(command: MachineCommand): Promise<void>;
  passTime(to: Instant): Promise<void>;
}

/** More turns than any way through a procedure needs. */
const mostTurns = 200;
const reason = { id: 'rehearsal', digest: 'rehearsal' };

/**
 * Leads a dossier through a scenario to its end: at every turn whoever is first acts, unless time brings something before. Throws when
 * somebody is refused what the scenario has him or her do, and when nobody acts and time brings nothing.
 */
export async function live(life: Life, procedure: Rehearsed, scenario: Scenario): Promise<void> {
  const { start } = life.state;
  refuse(await life.submit(start.submittedAt, start.applicant ? applicant : officerOf(units.desk)), 'SUBMIT');
  for (let turns = 0; !life.ended; turns++) {
    const scene = new Scene(procedure, life.state, [...life.events]);
    const turn = nextTurn(scene, scenario);
    const wake = nextWake(life.state);
    if (turns === mostTurns || (!turn && wake === undefined))
      throw new Error(`${procedure.code} ${scenario.name} comes to no end: ${openTasks(life.state).map(({ kind }) => kind).join(', ')} waits`); // prettier-ignore
    const now = life.events.at(-1)!.at;
    const at = Math.max(now, turn?.at ?? Infinity);
    if (wake !== undefined && wake <= at) await life.passTime(Math.max(now, wake));
    else await take(life, { ...turn!, at });
  }
}

async function take(life: Life, { kind, at, by, task, details }: Turn): Promise<void> {
  if (kind === 'PAYMENT_RECEIVED') {
    const amountVnd = feeOwed(life.state)?.amountVnd ?? 0;
    return life.tell({ kind: 'PAYMENT_NOTICE', at, payment: `payment-${task}`, status: 'PAID', amountVnd });
  }
  refuse(await life.act({ kind, at, by, reason, ...(task && { task }), ...(details && { details }) }), kind);
}

function refuse(refused: Refusal | undefined, kind: string): void {
  if (refused) throw new Error(`${kind} is refused: ${refused.code} ${JSON.stringify(refused.facts)}`);
}

/** The earliest of all that somebody would do now. */
function nextTurn(scene: Scene, scenario: Scenario): Turn | undefined {
  const turns = openTasks(scene.state).flatMap(task => turnFor(task, scene, scenario));
  const beside = scenario.beside?.(scene);
  return [...(beside ? [beside] : []), ...turns].sort((a, b) => a.at - b.at)[0];
}

function turnFor(task: TaskRecord, scene: Scene, { answers = {} }: Scenario): Turn[] {
  const answer = answers[task.kind]?.(task, scene) ?? {};
  if (answer === 'NOBODY') return [];
  const kind: ActionKind = answer.action ?? usualAction(task, scene);
  const at = answer.at ?? usualTime(task, scene, answer.share);
  const details = answer.details ?? detailsFor(kind, task, scene, at);
  return [{ at, kind, by: whoEnds(task, kind, scene), task: task.id, ...(details && { details }) }];
}

/** The applicant acts for himself or herself where there is an account; money in cash is the desk's to enter. */
const whoEnds = ({ unit }: TaskRecord, action: ActionKind, { state }: Scene): Actor =>
  unit === 'APPLICANT' && state.start.applicant && action !== 'RECORD_PAYMENT' ? applicant : officerOf(unit);
