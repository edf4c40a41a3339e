import type { Actor } from '../../../domain/dossier/actor';
import type { Act } from '../../../domain/dossier/commands';
import type { Outcome } from '../../../domain/dossier/events';
import type { MachineWord } from '../../../domain/dossier/messages';
import type { Start } from '../../../domain/dossier/start';
import { openTasks, type DossierState } from '../../../domain/dossier/state';
import type { TaskKind } from '../../../domain/dossier/task';
import type { ErrorCode } from '../../../domain/errors';
import { workflowName, type ProcedureDefinition } from '../../../domain/procedure/definition';
import type { ProcedureTerms } from '../../../domain/procedure/terms';
import type { EscalationLevel } from '../../../domain/regulation/profile';
import { officeCalendarAt } from '../../../spine/office-calendar';
import { fold } from '../../dossier-specification';
import { desk, leader, police, reasonOf, specialist, startOf, strangers } from '../../dossiers';
import { hour } from '../../system/lives';
import { TestSystem } from '../../system/system';
import { EngineLife } from '../engine-life';
import { expectSameInMemory, inThisOrder } from '../same-life';

export type Try = Omit<Act, 'at' | 'seq'>;
export type Step = Try | ((life: EngineLife, system: TestSystem) => Promise<void>);

/** A way that a dossier goes; what its steps tried and was refused is named, by its code. */
export interface Branch {
  readonly terms?: ProcedureTerms;
  readonly channel?: Start['channel'];
  /** More of how it begins. */
  readonly start?: Partial<Start>;
  /** The standard route unless given. */
  readonly procedure?: ProcedureDefinition;
  /** Entered afterwards: handed in that long ago. */
  readonly agoMs?: number;
  readonly steps: readonly Step[];
  readonly happened: readonly string[];
  readonly refused?: readonly ErrorCode[];
  /** Whom lateness was told to, in this order and nobody else. */
  readonly escalated?: readonly EscalationLevel[];
  /** RESULT_RETURNED unless given. */
  readonly outcome?: Outcome;
  /** At least this of the state at the end. */
  readonly left?: { readonly [K in keyof DossierState]?: unknown };
}

let begun = 0;

async function begin(system: TestSystem, branch: Branch): Promise<EngineLife> {
  const { terms, channel = 'ONLINE', procedure, agoMs = 0 } = branch;
  const now = Date.now();
  const start = startOf(5, {
    code: `H01.1-261123-${String(++begun).padStart(4, '0')}`,
    channel,
    calendar: await officeCalendarAt(system.db, 'H26.001', now),
    submittedAt: now - agoMs,
    ...(channel === 'POSTAL' && { minutesSignedAt: now - 2 * hour }),
    applicant: citizen.account,
    ...branch.start,
    ...(procedure && { partners: { POLICE: police.units[0]!, SOCIAL_INSURANCE: insurance.units[0]! } }),
  });
  const pinned = { ...start.procedure, ...(terms && { terms }), ...(procedure && { route: workflowName(procedure) }) };
  const life = new EngineLife(system, { ...start, procedure: pinned });
  await life.submit(citizen);
  return life;
}

/** Leads them on the real server, with skipped time, and in memory: the same must happen. */
export function onBothSides(): (branch: Branch) => Promise<void> {
  jest.setTimeout(120_000);

  let system: TestSystem;
  beforeAll(async () => {
    system = await TestSystem.start();
  });
  afterAll(() => system.stop());

  return async branch => {
    const life = await begin(system, branch);
    for (const step of branch.steps) await (typeof step === 'function' ? step(life, system) : life.act(step));
    const told = await expectSameInMemory(life, branch.procedure?.route);
    expect(inThisOrder(told, branch.happened)).toEqual(branch.happened);
    const refused = life.tried.flatMap(one => ('refused' in one && one.refused ? [one.refused.code] : []));
    expect(refused).toEqual(branch.refused ?? []);
    const { start, events } = await life.recorded();
    expect(fold(start, events)).toMatchObject({ outcome: branch.outcome ?? 'RESULT_RETURNED', ...branch.left });
    const escalated = events.flatMap(event => (event.kind === 'ESCALATED' ? [event.to] : []));
    if (branch.escalated) expect(escalated).toEqual(branch.escalated);
  };
}

export const why = { reason: reasonOf('because') };
export const by = (who: Actor, kind: Act['kind'], more: Partial<Try> = {}): Try => ({ kind, by: who, ...more });
export const citizen = strangers.applicant;
export const insurance: Actor = { account: 'insurance', role: 'OFFICER', units: ['H01.8/insurance'] };
export const accept = by(desk, 'ACCEPT');
export const handOver = by(desk, 'HAND_OVER');
export const takeOver = by(specialist, 'TAKE_OVER');
export const propose = by(specialist, 'PROPOSE_RESULT');
export const refuse = by(specialist, 'PROPOSE_REFUSAL', why);
export const sign = by(leader, 'SIGN');
export const issue = by(specialist, 'ISSUE_RESULT');
export const giveOut = by(desk, 'RETURN_RESULT');
export const inExamination = [accept, handOver];
export const toTheEnd = [propose, sign, issue, giveOut];
export const incomplete = [by(specialist, 'REQUEST_SUPPLEMENT', why), by(desk, 'SEND_SUPPLEMENT_NOTICE')];

export const tell = (word: MachineWord) => (life: EngineLife) => life.tell(word);
/** An hour after the open task of this kind is late, or runs out. */
export const pastTask = (kind: TaskKind) => (life: EngineLife) =>
  life.passTimeTo(openTasks(life.state).find(task => task.kind === kind)!.due!.lateFrom + hour);
export const pastDue = (life: EngineLife) => life.passTimeTo(life.state.due!.lateFrom + hour);
/** The ended tasks of this kind with what was said of them, among others. */
export const done = (kind: TaskKind, details: object) =>
  expect.arrayContaining([
    expect.objectContaining({ kind, ended: expect.objectContaining({ details }) as unknown }),
  ]) as unknown;
