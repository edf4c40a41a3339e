import { desk, leader, reasonOf, specialist, strangers, units } from '../../test/dossiers';
import {
  accepts,
  handedIn,
  handsOver,
  issuesResult,
  lived,
  proposesRefusal,
  proposesResult,
  refusesReception,
  returnsResult,
  sendsBack,
  signs,
  take,
  type Step,
} from '../../test/dossier-specification';
import { actionKinds, actions, type ActionKind } from '../../domain/dossier/actions';
import type { Actor } from '../../domain/dossier/actor';
import { openTasks, type DossierState } from '../../domain/dossier/state';
import type { TaskKind } from '../../domain/dossier/task';
import type { ErrorCode } from '../../domain/errors';

/** Every place of the standard route: how one gets there, which task waits for whom, and where each of its actions leads. */
interface Place {
  readonly path: readonly Step[];
  readonly open: TaskKind | 'END';
  readonly by?: Actor;
  readonly leadsTo: Partial<Record<ActionKind, string>>;
}

const submitted = [handedIn('2026-03-02T08:00')];
const accepted = [...submitted, accepts('2026-03-02T09:00')];
const handedOver = [...accepted, handsOver('2026-03-02T10:00')];
const proposed = [...handedOver, proposesResult('2026-03-03T08:00')];
const refusalProposed = [...handedOver, proposesRefusal('2026-03-03T08:00')];
const brought = [signs('2026-03-03T09:00'), issuesResult('2026-03-03T10:00')] as const;
const signed = [...proposed, brought[0]];
const refusalSigned = [...refusalProposed, brought[0]];
const issued = [...proposed, ...brought];
const refusalIssued = [...refusalProposed, ...brought];

const approval = { SIGN: 'RESULT_HANDOFF', SEND_BACK: 'EXAMINATION' };
const places: Readonly<Record<string, Place>> = {
  'at reception': {
    path: submitted,
    open: 'RECEPTION_CHECK',
    by: desk,
    leadsTo: { ACCEPT: 'HANDOFF', REFUSE_RECEPTION: 'REFUSED_AT_RECEPTION' },
  },
  accepted: { path: accepted, open: 'HANDOFF', by: desk, leadsTo: { HAND_OVER: 'EXAMINATION' } },
  'under examination': {
    path: handedOver,
    open: 'EXAMINATION',
    by: specialist,
    leadsTo: { PROPOSE_RESULT: 'APPROVAL', PROPOSE_REFUSAL: 'APPROVAL' },
  },
  'a result for approval': { path: proposed, open: 'APPROVAL', by: leader, leadsTo: approval },
  'a refusal for approval': { path: refusalProposed, open: 'APPROVAL', by: leader, leadsTo: approval },
  'sent back three times': {
    path: [
      ...proposed,
      ...['04', '05', '06'].flatMap(day => [sendsBack(`2026-03-${day}T08:00`), proposesResult(`2026-03-${day}T09:00`)]),
    ],
    open: 'APPROVAL',
    by: leader,
    leadsTo: approval,
  },
  'a result signed': { path: signed, open: 'RESULT_HANDOFF', by: specialist, leadsTo: { ISSUE_RESULT: 'RETURN' } },
  'a refusal signed': {
    path: refusalSigned,
    open: 'RESULT_HANDOFF',
    by: specialist,
    leadsTo: { ISSUE_RESULT: 'RETURN' },
  },
  'a result at the desk': { path: issued, open: 'RETURN', by: desk, leadsTo: { RETURN_RESULT: 'RESULT_RETURNED' } },
  'a refusal at the desk': { path: refusalIssued, open: 'RETURN', by: desk, leadsTo: { RETURN_RESULT: 'REFUSED' } },
  'a refusal sent back and become a result, at the desk': {
    path: [...refusalProposed, sendsBack('2026-03-03T08:30'), proposesResult('2026-03-03T08:40'), ...brought],
    open: 'RETURN',
    by: desk,
    leadsTo: { RETURN_RESULT: 'RESULT_RETURNED' },
  },
  'a result sent back and become a refusal, at the desk': {
    path: [...proposed, sendsBack('2026-03-03T08:30'), proposesRefusal('2026-03-03T08:40'), ...brought],
    open: 'RETURN',
    by: desk,
    leadsTo: { RETURN_RESULT: 'REFUSED' },
  },
  'refused at reception': { path: [...submitted, refusesReception('2026-03-02T09:00')], open: 'END', leadsTo: {} },
  'result returned': { path: [...issued, returnsResult('2026-03-03T11:00')], open: 'END', leadsTo: {} },
  refused: { path: [...refusalIssued, returnsResult('2026-03-03T11:00')], open: 'END', leadsTo: {} },
};

const colleagues = { desk, specialist, leader };
const actors: Readonly<Record<string, Actor>> = { ...colleagues, ...strangers };
const placeOf = (state: DossierState): string => state.outcome ?? openTasks(state)[0]!.kind;

/** Where the action leads, or the code of its refusal with what the actor may do instead. */
function expected(place: Place, action: ActionKind, actor: string): unknown {
  const mine = actors[actor] === place.by;
  const refused = (code: ErrorCode) => [code, mine ? Object.keys(place.leadsTo) : []];
  if (!(actor in colleagues)) return ['NOT_YOUR_DOSSIER', undefined];
  if (place.open === 'END') return refused('DOSSIER_ENDED');
  if (!(action in place.leadsTo)) return refused('ACTION_NOT_OPEN');
  return mine ? place.leadsTo[action] : refused('NOT_YOUR_UNIT');
}

describe.each(Object.entries(places))('%s', (_name, place) => {
  test('one task waits, for one unit, with its actions; after the end none', async () => {
    const { state } = await lived(place.path);
    const waiting = openTasks(state).map(({ kind, unit, actions }) => ({ kind, unit, actions }));
    expect(waiting).toEqual(
      place.open === 'END' ? [] : [{ kind: place.open, unit: place.by!.units[0], actions: Object.keys(place.leadsTo) }],
    );
  });

  test.each(actionKinds)('%s: done by its own, refused to all others without a trace', async action => {
    const verdicts: Record<string, unknown> = {};
    for (const [name, by] of Object.entries(actors)) {
      const life = await lived(place.path);
      const { state, events } = life;
      const before = events.length;
      const refused = await take(life, { kind: action, at: place.path.at(-1)!.at, by, reason: reasonOf('because') });
      verdicts[name] = refused ? [refused.code, refused.facts.allowed] : placeOf(life.state);
      if (refused) expect(life.state).toBe(state);
      expect(events.slice(before).map(({ kind }) => kind)[0]).toBe(refused ? undefined : 'TASK_ENDED');
    }
    expect(verdicts).toEqual(
      Object.fromEntries(Object.keys(actors).map(name => [name, expected(place, action, name)])),
    );
  });

  test('an action against somebody needs its reason, the others do not', async () => {
    for (const action of Object.keys(place.leadsTo) as ActionKind[]) {
      const life = await lived(place.path);
      const refused = await take(life, { kind: action, at: place.path.at(-1)!.at, by: place.by! });
      expect(refused?.code).toBe(actions[action].needsReason ? 'REASON_REQUIRED' : undefined);
    }
  });
});

test('every action of the system has its place on the route', () => {
  const used = new Set(Object.values(places).flatMap(place => Object.keys(place.leadsTo)));
  expect([...used].sort()).toEqual([...actionKinds].sort());
});

test('the units are those that the start pins', async () => {
  const { state } = await lived([...issued, returnsResult('2026-03-03T11:00')]);
  expect(state.tasks.map(({ kind, unit }) => [kind, unit])).toEqual([
    ['RECEPTION_CHECK', units.desk],
    ['HANDOFF', units.desk],
    ['EXAMINATION', units.specialist],
    ['APPROVAL', units.leader],
    ['RESULT_HANDOFF', units.specialist],
    ['RETURN', units.desk],
  ]);
});
