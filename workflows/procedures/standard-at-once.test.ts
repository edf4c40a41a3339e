import { headOfUnit, leader, police, reasonOf, specialist, taxes, units } from '../../test/dossiers';
import { take } from '../../test/dossier-specification';
import { reachedAt, standingAt, type Place } from '../../test/places';
import { consults, online, proposesResult } from '../../test/steps';
import { actors, beside, detailsOf, inCharge, kinds, own } from '../../test/who-may';
import { interventionKinds } from '../../domain/dossier/intervention-kinds';
import { openTasks, type DossierState } from '../../domain/dossier/state';
import type { Route } from '../../domain/kernel/route';
import { approval } from '../stages/approval';
import { examination } from '../stages/examination';
import { handoff } from '../stages/handoff';
import { reception } from '../stages/reception';

// Where the matrix of standard.test.ts has no row: a level that endorses, and several agencies that are asked at once.

const open = (state: DossierState): string[] => openTasks(state).map(({ kind, unit }) => `${kind} ${unit}`);
const days = (amount: number) => ({ amount, unit: 'WORKING_DAY' }) as const;

/** Everybody tries everything at this place: who may, whereto it leads, and what all others are told. */
function everybodyTries(
  place: Place,
  mayDo: (name: string) => readonly string[],
  leadsTo: (kind: string, name: string) => readonly string[],
  takesPart: (name: string) => boolean,
): void {
  test.each(kinds)('%s: done by its own, refused to all others without a trace', async kind => {
    const refusing = await standingAt(place);
    const { state } = refusing;
    const known = refusing.events.length;
    const verdicts: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    for (const [name, by] of Object.entries(actors)) {
      const act = { kind, by, at: reachedAt(place), reason: reasonOf('because'), details: detailsOf(kind) };
      const mine = mayDo(name);
      if (mine.includes(kind)) {
        const life = await standingAt(place);
        const task = kind === 'PROCEED_WITHOUT' ? openTasks(life.state)[0]!.id : undefined;
        verdicts[name] = (await take(life, { ...act, task })) ?? open(life.state);
        expect(life.events.length).toBeGreaterThan(known);
        expected[name] = leadsTo(kind, name);
      } else {
        const refused = await take(refusing, act);
        verdicts[name] = refused?.facts.allowed ?? refused?.code;
        expected[name] = takesPart(name) ? mine : 'NOT_YOUR_DOSSIER';
      }
    }
    expect(verdicts).toEqual(expected);
    expect(refusing.state).toBe(state);
    expect(refusing.events).toHaveLength(known);
  });
}

describe('Cà Mau Đ13.2: while the head of the unit is to endorse', () => {
  const endorsed: Route = async d => {
    await reception(d);
    await handoff(d);
    do await examination(d);
    while ((await approval(d, { endorsedBy: ['specialist'] })) === 'SEND_BACK');
    return 'RESULT_RETURNED';
  };
  const place: Place = { steps: [...online.examined, proposesResult('2026-03-03T09:00')], route: endorsed };
  const here = `APPROVAL ${units.specialist}`;
  const turns: Readonly<Record<string, string>> = {
    ...{ ENDORSE: `APPROVAL ${units.leader}`, SEND_BACK: `EXAMINATION ${units.specialist}` },
    ...{ WITHDRAW: `WITHDRAWAL ${units.desk}`, ORDER_STOP: `STOP_NOTICE ${units.desk}` },
  };
  everybodyTries(
    place,
    name => [
      ...(actors[name] === headOfUnit ? ['ENDORSE', 'SEND_BACK', 'ASSIGN'] : []),
      ...interventionKinds.filter(kind => kind !== 'ASSIGN' && beside[kind]('APPROVAL').includes(name)),
    ],
    kind => [turns[kind] ?? here],
    name => own.includes(name),
  );
});

describe('NĐ 61/2018 Đ19.6.b: while several agencies are asked at once', () => {
  const [first, second] = ['LIAISON H01.9/police', 'LIAISON H01.8/taxes'];
  const consult = [
    { unit: 'H01.9/police', limit: days(2), followedBy: 'H01/desk' },
    { unit: 'H01.8/taxes', limit: days(2) },
  ];
  const place: Place = { steps: [...online.examined, consults('2026-03-03T09:00', { details: { consult } })] };
  const agencies = ['police', 'taxes'];
  const turns: Readonly<Record<string, readonly string[]>> = {
    ...{ WITHDRAW: [`WITHDRAWAL ${units.desk}`], ORDER_STOP: [`STOP_NOTICE ${units.desk}`], PROCEED_WITHOUT: [second] },
  };
  everybodyTries(
    place,
    name => [
      ...(agencies.includes(name) ? ['ANSWER', 'ASK_FURTHER', 'CONSULT'] : []),
      ...interventionKinds.filter(kind => beside[kind]('LIAISON').includes(name)),
    ],
    (kind, name) => {
      const others = name === 'police' ? second : first;
      if (kind === 'ANSWER') return [others];
      if (kind === 'CONSULT') return [others, 'LIAISON H01.7/land'];
      return kind === 'ASK_FURTHER'
        ? [others, `LIAISON_QUESTION ${units.specialist}`]
        : (turns[kind] ?? [first, second]);
    },
    name => [...own, ...agencies, 'higherDesk'].includes(name),
  );

  const both = { account: 'both', role: 'OFFICER', units: [...police.units, ...taxes.units] } as const;
  const because = { at: reachedAt(place), reason: reasonOf('because'), details: { ground: 'NQ 1/2026' } };

  test('who may mean several of them says which, and is refused without a trace until then', async () => {
    const life = await standingAt(place);
    const { state } = life;
    const tasks = openTasks(state).map(({ id }) => id);
    for (const act of [{ kind: 'ANSWER', by: both } as const, { kind: 'PROCEED_WITHOUT', by: specialist } as const])
      expect(await take(life, { ...act, ...because })).toMatchObject({
        code: 'TASK_AMBIGUOUS',
        facts: { field: 'task', tasks },
      });
    expect(life.state).toBe(state);
    expect(await take(life, { kind: 'ANSWER', by: both, task: tasks[1], ...because })).toBeUndefined();
    expect(open(life.state)).toEqual([first]);
    expect(await take(life, { kind: 'PROCEED_WITHOUT', by: leader, ...because })).toBeUndefined();
    expect(open(life.state)).toEqual([`EXAMINATION ${units.specialist}`]);
  });

  test('nobody answers for another agency by naming its task', async () => {
    const life = await standingAt(place);
    const known = life.events.length;
    const [ofPolice] = openTasks(life.state);
    const refused = await take(life, { kind: 'ANSWER', by: taxes, task: ofPolice!.id, ...because });
    expect(refused).toMatchObject({ code: 'NOT_YOUR_UNIT', facts: { allowed: ['ANSWER', 'ASK_FURTHER', 'CONSULT'] } });
    expect(life.events).toHaveLength(known);
    expect(inCharge).not.toContain('taxes');
  });
});
