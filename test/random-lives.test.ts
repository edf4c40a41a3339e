import fc from 'fast-check';
import type { Act } from '../domain/dossier/commands';
import type { DossierEvent } from '../domain/dossier/events';
import { openTasks, type DossierState } from '../domain/dossier/state';
import { viewOf } from '../domain/dossier/view';
import { MemoryDossier } from '../domain/kernel/memory';
import { DossierRun } from '../domain/kernel/run';
import { standardRoute } from '../workflows/procedures/standard';
import { fold } from './dossier-specification';
import { attempts, commandFor, type Attempt } from './attempts';
import { local, startOf, strangers } from './dossiers';

const handedInAt = local('2026-03-02T08:00');
const starts = fc.record({
  days: fc.integer({ min: 1, max: 15 }),
  channel: fc.constantFrom('DIRECT', 'ONLINE', 'POSTAL'),
});

const startFor = ({ days, channel }: { days: number; channel: 'DIRECT' | 'ONLINE' | 'POSTAL' }) =>
  startOf(days, { channel, submittedAt: handedInAt });

/** A pause below zero goes to the next deadline: a millisecond before, exactly, or after it. */
function after(pauseMs: number, now: number, wakeAt: number | undefined): number {
  return pauseMs >= 0 ? now + pauseMs : Math.max(now, (wakeAt ?? now) + pauseMs + 2);
}

const earliest = (state: DossierState): number | undefined => {
  const due = [...openTasks(state).flatMap(task => (task.overdue ? [] : [task.due?.lateFrom])), state.due?.lateFrom];
  return due.filter(at => at !== undefined).sort((a, b) => a - b)[0];
};

/** Lives one life, checks every refusal on the way, and gives the acts that were carried out. */
async function live(life: MemoryDossier, tried: readonly Attempt[]): Promise<{ acts: Act[]; now: number }> {
  await life.submit(handedInAt, strangers.applicant);
  const acts: Act[] = [];
  let now = handedInAt;
  for (const attempt of tried) {
    now = after(attempt.pauseMs, now, earliest(life.state));
    await life.passTime(now);
    const { state, ended } = life;
    const known = life.events.length;
    const act = commandFor(attempt, state, now);
    const refused = await life.act(act);
    if (ended) expect(refused?.code).toMatch(/^(DOSSIER_ENDED|NOT_YOUR_DOSSIER)$/);
    if (refused) {
      expect(life.state).toBe(state);
      expect(life.events).toHaveLength(known);
    } else {
      acts.push(act);
      expect(life.events[known]).toMatchObject({ kind: 'TASK_ENDED', action: act.kind, by: act.by.account });
      expect(openTasks(state)[0]?.openedSeq).toBeLessThanOrEqual(act.seq);
    }
    expect(openTasks(life.state)).toHaveLength(life.ended ? 0 : 1);
  }
  await life.passTime(now); // the last act may have opened what is late already
  return { acts, now };
}

const count = (events: readonly DossierEvent[], kind: DossierEvent['kind'], task?: string) =>
  events.filter(event => event.kind === kind && (!task || ('task' in event && event.task === task))).length;

function expectMarks({ state, events }: MemoryDossier, now: number): void {
  for (const task of state.tasks) {
    const late = task.due !== undefined && (task.ended?.at ?? now) >= task.due.lateFrom;
    expect([task.id, task.overdue === true]).toEqual([task.id, late]);
    expect(count(events, 'TASK_OVERDUE', task.id)).toBe(late ? 1 : 0);
  }
  const late = state.due !== undefined && (state.readyAt ?? now) >= state.due.lateFrom;
  expect(state.overdue).toBe(late);
  expect(count(events, 'DOSSIER_OVERDUE')).toBe(late ? 1 : 0);
  if (state.readyAt !== undefined) expect(state.onTime).toBe(!late);
}

test('random lives: what holds for every dossier at every time', async () => {
  let finished = 0;
  const property = fc.asyncProperty(starts, attempts, async (given, tried) => {
    const start = startFor(given);
    const life = new MemoryDossier(start, standardRoute);
    const { now } = await live(life, tried);
    const { state, events } = life;

    expect(state).toEqual(fold(start, events));
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort((a, b) => a - b));
    for (const event of events) if (event.kind === 'TASK_OPENED') expect(event.task.openedSeq).toBe(event.seq);
    expectMarks(life, now);

    const view = viewOf(state);
    expect(view.openTasks.map(({ id }) => id)).toEqual(openTasks(state).map(({ id }) => id));
    expect([view.seq, view.outcome, view.due]).toEqual([events.length, state.outcome, state.due]);
    expect(state.outcome === undefined).toBe(count(events, 'ENDED') === 0);
    if (life.ended) {
      finished++;
      expect(events.at(-1)?.kind).toBe('ENDED');
    }
  });
  await fc.assert(property, { numRuns: 400 });
  expect(finished).toBeGreaterThan(20); // a property about lives of which none ends would prove little
});

test('random lives: with an engine that slept through every deadline the same happens in the same order', async () => {
  const property = fc.asyncProperty(starts, attempts, async (given, tried) => {
    const start = startFor(given);
    const awake = new MemoryDossier(start, standardRoute);
    const { acts, now } = await live(awake, tried);

    const asleep = new DossierRun(start, standardRoute);
    asleep.execute({ kind: 'SUBMIT', at: handedInAt, by: strangers.applicant });
    await asleep.settle();
    for (const act of acts) {
      // Its number is higher than what the person saw: time had been silent until then.
      expect(asleep.execute({ ...act, seq: asleep.state.seq })).toBeUndefined();
      await asleep.settle();
    }
    asleep.execute({ kind: 'TIME_PASSED', at: now });
    const told = (events: readonly DossierEvent[]) =>
      events.map(event => ['kind', 'action', 'outcome', 'onTime'].map(field => ({ ...event })[field as 'kind']));
    expect(told(asleep.take())).toEqual(told(awake.events));
  });
  await fc.assert(property, { numRuns: 200 });
});
