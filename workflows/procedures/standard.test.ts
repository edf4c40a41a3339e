import { reasonOf, units } from '../../test/dossiers';
import { take } from '../../test/dossier-specification';
import { places, reachedAt, standingAt } from '../../test/places';
import { actors, allowed, detailsOf, kinds, participates, placeOf, turned, work } from '../../test/who-may';
import { actionKinds, type ActionKind } from '../../domain/dossier/action-kinds';
import type { InterventionKind } from '../../domain/dossier/intervention-kinds';
import { openTasks } from '../../domain/dossier/state';
import { taskKinds } from '../../domain/dossier/task';

describe.each(taskKinds)('while %s waits', waiting => {
  const place = places[waiting];

  test('it waits for its unit, with its actions', async () => {
    const { state } = await standingAt(place);
    const open = openTasks(state).map(task => [task.kind, task.unit, task.actions.filter(kind => kind !== 'PAYMENT_RECEIVED')]); // prettier-ignore
    expect(open).toEqual([[waiting, work[waiting][0], Object.keys(work[waiting][1])]]);
  });

  test.each(kinds)(
    '%s: done by its own, refused to all others without a trace, who are told what they may do',
    async kind => {
      const refusing = await standingAt(place);
      const { state } = refusing;
      const known = refusing.events.length;
      const verdicts: Record<string, unknown> = {};
      const expected: Record<string, unknown> = {};
      for (const [name, by] of Object.entries(actors)) {
        const act = { kind, by, at: reachedAt(place), reason: reasonOf('because'), details: detailsOf(kind) };
        const mine = allowed(waiting, name);
        if (mine.includes(kind)) {
          const life = await standingAt(place);
          verdicts[name] = (await take(life, act)) ?? placeOf(life.state);
          expect(life.events.length).toBeGreaterThan(known);
          expected[name] = work[waiting][1][kind as ActionKind] ?? turned[kind as InterventionKind] ?? waiting;
        } else {
          const refused = await take(refusing, act);
          verdicts[name] = refused?.facts.allowed ?? refused?.code;
          expect(refusing.state).toBe(state);
          expect(refusing.events).toHaveLength(known);
          expected[name] = participates(waiting, name) ? mine : 'NOT_YOUR_DOSSIER';
        }
      }
      expect(verdicts).toEqual(expected);
    },
  );
});

test('every action of the system has its place, but the one that only a machine does', () => {
  const used = new Set(Object.values(work).flatMap(([, leadsTo]) => Object.keys(leadsTo)));
  used.add('PAYMENT_RECEIVED').add('ENDORSE'); // standard-at-once.test.ts
  expect([...used].sort()).toEqual([...actionKinds].sort());
});

test('Gia Lai Đ4.2, Ninh Thuận Đ3.4: the ordinary way opens these, for these units', async () => {
  const { state, events } = await standingAt(places.RETURN);
  expect(state.tasks.map(({ kind, unit }) => [kind, unit])).toEqual([
    ['RECEPTION_CHECK', units.desk],
    ['HANDOFF', units.desk],
    ['EXAMINATION', units.specialist],
    ['APPROVAL', units.leader],
    ['RESULT_HANDOFF', units.specialist],
    ['RETURN', units.desk],
  ]);
  expect(events.length).toBeLessThanOrEqual(60);
});
