import { awaitsNothing, noActions, onlyRefused, throwsAfterReception } from '../../../test/fixtures/routes/dead-ends';
import { alwaysNew, endsInTheThirdRound, neverEnds } from '../../../test/fixtures/routes/endless';
import { noLimits, quarterDay, unknownWords } from '../../../test/fixtures/routes/invalid';
import {
  atOnce,
  atOnceButTooMuch,
  eightForEight,
  nineForEight,
  refusalTakesLonger,
  twelveForTen,
} from '../../../test/fixtures/routes/lengths';
import { signsAfterSilence, throwsOnSilence } from '../../../test/fixtures/routes/silence';
import { assessedByNobody, notPricedByPost } from '../../../test/fixtures/routes/fees';
import { declaredPartner, hardCodedUnit, undeclaredPartner } from '../../../test/fixtures/routes/units';
import { asksOnlyOne, forgetsApproval } from '../../../test/fixtures/routes/unreachable';
import { calendarDays, hours, workingDays } from '../../procedure/limits';
import type { ProcedureDefinition } from '../../procedure/definition';
import { fileOf, problemKinds, told } from './problem';
import { prove } from './prove';

const toldOf = async (definition: ProcedureDefinition, language: 'vi' | 'en' = 'en') =>
  (await prove(definition, definition.limits ?? {})).problems.map(problem => told(problem, language));

const accept = 'RECEPTION_CHECK ACCEPT';

test.each<[string, ProcedureDefinition, string[]]>([
  [
    'a dead end: it awaits something that is no task',
    awaitsNothing,
    [
      `workflows/procedures/awaits-nothing.ts: RECEPTION_CHECK: ${problemKinds.DEAD_END.en} the route of 9.000001 awaits something the kernel does not know (${accept})`,
    ],
  ],
  [
    'a dead end: it throws',
    throwsAfterReception,
    [
      `workflows/procedures/throws-after-reception.ts: RECEPTION_CHECK: ${problemKinds.DEAD_END.en} not written yet (${accept})`,
    ],
  ],
  [
    'a dead end: a task without actions',
    noActions,
    [`workflows/procedures/no-actions.ts: EXAMINATION: ${problemKinds.DEAD_END.en} (${accept})`],
  ],
  [
    'a dead end: it throws where the leader goes on without an answer (NĐ 61/2018 Đ19.5.b)',
    throwsOnSilence,
    [
      `workflows/procedures/throws-on-silence.ts: LIAISON: ${problemKinds.DEAD_END.en} nobody answered (${accept} › LIAISON PROCEED_WITHOUT)`,
    ],
  ],
  [
    'a dead end: the law refuses all that is offered',
    onlyRefused,
    [
      `workflows/procedures/only-refused.ts: RECEPTION_CHECK: ${problemKinds.DEAD_END.en} SUPPLEMENT_ALREADY_REQUESTED (RECEPTION_CHECK REQUEST_SUPPLEMENT)`,
    ],
  ],
  [
    'an endless loop',
    neverEnds,
    [`workflows/procedures/never-ends.ts: EXAMINATION: ${problemKinds.NO_WAY_OUT.en} (${accept})`],
  ],
  [
    'published steps that are never opened',
    forgetsApproval,
    [`workflows/procedures/forgets-approval.ts: APPROVAL: ${problemKinds.UNREACHABLE.en}`],
  ],
  [
    'a partner that is never asked',
    asksOnlyOne,
    [`workflows/procedures/asks-only-one.ts: LAND_REGISTRY: ${problemKinds.UNREACHABLE.en} partners`],
  ],
  [
    'steps that add up to 12 days of 10',
    twelveForTen,
    [
      `workflows/procedures/twelve-for-ten.ts: APPROVAL: ${problemKinds.TOO_LONG.en} 10 WORKING_DAY (${accept} › EXAMINATION PROPOSE_RESULT › APPROVAL SIGN)`,
    ],
  ],
  [
    'an hour too long',
    nineForEight,
    [
      `workflows/procedures/nine-for-eight.ts: RESULT_HANDOFF: ${problemKinds.TOO_LONG.en} 8 WORKING_HOUR (${accept} › EXAMINATION PROPOSE_RESULT › APPROVAL SIGN › RESULT_HANDOFF ISSUE_RESULT)`,
    ],
  ],
  [
    'the longest of two branches and what follows',
    atOnceButTooMuch,
    [
      `workflows/procedures/at-once-but-too-much.ts: RESULT_HANDOFF: ${problemKinds.TOO_LONG.en} 10 CALENDAR_DAY (${accept} › LIAISON ANSWER › LIAISON ANSWER › RESULT_HANDOFF ISSUE_RESULT)`,
    ],
  ],
  [
    'too long on one of its ways only',
    refusalTakesLonger,
    [
      `workflows/procedures/refusal-takes-longer.ts: LIAISON: ${problemKinds.TOO_LONG.en} 5 WORKING_DAY (${accept} › EXAMINATION PROPOSE_REFUSAL › LIAISON ANSWER)`,
    ],
  ],
  [
    'a unit of one agency written into the route',
    hardCodedUnit,
    [
      `workflows/procedures/hard-coded-unit.ts: LIAISON: ${problemKinds.UNKNOWN_UNIT.en} H26.001/specialist (${accept})`,
    ],
  ],
  [
    'a channel without a limit',
    noLimits,
    [`workflows/procedures/no-limits.ts: RECEPTION_CHECK: ${problemKinds.LIMIT_INVALID.en} no channel has a limit`],
  ],
  [
    'a channel that costs nobody knows what',
    notPricedByPost,
    [`workflows/procedures/not-priced-by-post.ts: PAYMENT: ${problemKinds.FEE_INVALID.en} POSTAL is not priced`],
  ],
  [
    'a fee that nobody assesses',
    assessedByNobody,
    [
      `workflows/procedures/assessed-by-nobody.ts: PAYMENT: ${problemKinds.FEE_INVALID.en} TAX assesses and is no partner`,
    ],
  ],
])('%s is refused with file, step and way', async (_what, definition, expected) => {
  expect(await toldOf(definition)).toEqual(expected);
});

test('a partner that the definition does not name is refused; named, the same route is sound', async () => {
  expect(await toldOf(undeclaredPartner)).toEqual([
    expect.stringMatching(/undeclared-partner\.ts: RECEPTION_CHECK: .*definition does not name.*"partner":"TAX"/),
  ]);
  expect(await toldOf(declaredPartner)).toEqual([]);
});

test('a quarter of a day is no limit', async () => {
  expect(await toldOf(quarterDay)).toEqual([
    expect.stringMatching(/quarter-day\.ts: RECEPTION_CHECK: A limit is not valid\. .*"amount":"0\.25"/),
  ]);
});

test('an action and a step without labels are told once, with the action', async () => {
  const { problems } = await prove(unknownWords, unknownWords.limits!);
  expect(problems).toEqual([expect.objectContaining({ kind: 'NO_LABEL', step: 'STAMPING', detail: 'STAMP' })]);
});

test('a route that always opens something new is not believed because nobody could walk it', async () => {
  const { problems } = await prove(alwaysNew, { DIRECT: workingDays(5) });
  expect(problems.map(({ kind }) => kind)).toEqual(['TOO_MANY_PLACES']);
}, 60_000);

test.each([
  ['5 + 2 + 1 of 8 hours', eightForEight],
  ['6 and 4 days at once and 3 after, of 10', atOnce],
  ['its way out is behind a count', endsInTheThirdRound],
  ['what it does after a silence is no published time', signsAfterSilence],
])('a route that just fits, or ends at last, is sound: %s', async (_what, definition) => {
  expect(await toldOf(definition)).toEqual([]);
});

test('the same route is judged by the limit it is given: a day less, and it does not fit', async () => {
  expect((await prove(atOnce, { DIRECT: calendarDays(6) })).problems.map(({ kind }) => kind)).toEqual(['TOO_LONG']);
  const channels = { DIRECT: workingDays(1), ONLINE: hours(7) };
  const { problems } = await prove(eightForEight, channels);
  expect(problems).toMatchObject([{ kind: 'TOO_LONG', detail: '7 WORKING_HOUR' }]);
});

test('every kind of problem is told in Vietnamese and in English', async () => {
  for (const { vi, en } of Object.values(problemKinds)) {
    expect(vi).toMatch(/[à-ỹđ]/iu);
    expect(en).toMatch(/^[\x20-\x7e]+\.$/);
  }
  expect(await toldOf(noLimits, 'vi')).toEqual([
    'workflows/procedures/no-limits.ts: RECEPTION_CHECK: Thời hạn không hợp lệ. no channel has a limit',
  ]);
});

test('the file of a definition is named after it, a later revision with its number', () => {
  expect(fileOf({ name: 'copyFromOriginalRegister', revision: 1 })).toBe(
    'workflows/procedures/copy-from-original-register.ts',
  );
  expect(fileOf({ name: 'buildingPermit', revision: 2 })).toBe('workflows/procedures/building-permit.2.ts');
});
