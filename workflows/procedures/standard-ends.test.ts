import { local, reasonOf, withTerms } from '../../test/dossiers';
import { take } from '../../test/dossier-specification';
import { places, reachedAt, standingAt, startAt, type Place } from '../../test/places';
import {
  confirmsStop,
  confirmsWithdrawal,
  daysClosed,
  handedIn,
  issuesResult,
  online,
  paymentNoticed,
  proposesRefusal,
  redirects,
  refusesReception,
  returnsResult,
  signs,
  timePasses,
  unitsMoved,
} from '../../test/steps';
import { actors, details, kinds, own } from '../../test/who-may';
import { outcomes, type Outcome } from '../../domain/dossier/events';
import { MemoryDossier } from '../../domain/kernel/memory';
import { standardRoute } from './standard';

const window = { amount: 3, unit: 'CALENDAR_DAY' } as const;
const after = (place: Place, ...steps: Place['steps']): Place => ({ ...place, steps: [...place.steps, ...steps] });

/** One way to each end. */
const ends: Readonly<Record<Outcome, Place>> = {
  RESULT_RETURNED: after(places.RETURN, returnsResult('2026-03-04T08:00')),
  REFUSED_AT_RECEPTION: { steps: [...online.handedIn, refusesReception('2026-03-02T09:00')] },
  REDIRECTED: { steps: [...online.handedIn, redirects('2026-03-02T09:00')] },
  REFUSED: {
    steps: [
      ...[...online.examined, proposesRefusal('2026-03-03T09:00'), signs('2026-03-03T10:00')],
      ...[issuesResult('2026-03-03T11:00'), returnsResult('2026-03-04T08:00')],
    ],
  },
  CLOSED_INCOMPLETE: {
    ...after(places.SUPPLEMENT, timePasses('2026-03-09T08:00'), confirmsStop('2026-03-09T09:00')),
    start: withTerms({ supplement: { window, onExpiry: 'CLOSE' } }),
  },
  WITHDRAWN: after(places.WITHDRAWAL, confirmsWithdrawal('2026-03-03T10:00')),
  STOPPED: after(places.STOP_NOTICE, confirmsStop('2026-03-03T10:00')),
};

describe.each(outcomes)('ended as %s', outcome => {
  const place = ends[outcome];

  test('it is at its end, with nothing left to do', async () => {
    const { state } = await standingAt(place);
    expect(state).toMatchObject({ outcome });
    expect(state.tasks.filter(task => !task.ended)).toEqual([]);
  });

  test.each(kinds)('%s is refused to everybody without a trace', async kind => {
    const life = await standingAt(place);
    const { state } = life;
    const known = life.events.length;
    for (const [name, by] of Object.entries(actors)) {
      const act = { kind, by, at: reachedAt(place), reason: reasonOf('because'), details };
      const refused = await take(life, act);
      expect([name, refused?.code]).toEqual([name, own.includes(name) ? 'DOSSIER_ENDED' : 'NOT_YOUR_DOSSIER']);
      expect(refused?.facts.allowed).toEqual(own.includes(name) ? [] : undefined);
    }
    expect(life.state).toBe(state);
    expect(life.events).toHaveLength(known);
  });

  test('neither time nor a machine changes anything, and it is not handed in again', async () => {
    const life = await standingAt(place);
    const { state } = life;
    const known = life.events.length;
    for (const step of [timePasses, paymentNoticed, unitsMoved])
      expect(await take(life, step('2026-06-01T08:00'))).toBeUndefined();
    expect(await take(life, daysClosed('2026-06-01T08:00', '2026-03-10'))).toBeUndefined();
    expect(await take(life, handedIn('2026-06-01T08:00'))).toMatchObject({ code: 'ALREADY_SUBMITTED' });
    expect(life.state).toEqual(state);
    expect(life.events).toHaveLength(known);
  });
});

test.each(kinds)('before it is handed in, %s is refused to everybody without a trace', refusedBefore);

async function refusedBefore(kind: (typeof kinds)[number]): Promise<void> {
  const life = new MemoryDossier(startAt(places.EXAMINATION), standardRoute);
  const answers: Record<string, unknown> = {};
  for (const [name, by] of Object.entries(actors)) {
    const answer = await life.act({ kind, by, at: local('2026-03-02T08:00'), reason: reasonOf('because'), details });
    answers[name] = answer?.facts.allowed ?? answer?.code;
  }
  const expected = Object.keys(actors).map(name => [name, own.includes(name) ? [] : 'NOT_YOUR_DOSSIER']);
  expect(answers).toEqual(Object.fromEntries(expected));
  expect(life.events).toEqual([]);
}
