import type { Limit } from '../../domain/clock/limit';
import type { Limits, ProcedureDefinition } from '../../domain/procedure/definition';
import { channels, type Channel } from '../../domain/procedure/procedure';
import { reviewReasons } from '../../domain/procedure/review-reason';
import { limitsInWords } from './limit-words';
import type { Listed } from './workplace';

/** What a new file is written from. */
export interface Draft {
  readonly name: string;
  readonly listed: Listed;
  readonly effectiveFrom: string;
  /** Limits that are given on the command line, where the catalogue's do not hold. */
  readonly limits: Limits | undefined;
}

const makers: Readonly<Record<Limit['unit'], string | undefined>> = {
  WORKING_DAY: 'workingDays',
  WORKING_HOUR: 'hours',
  CALENDAR_DAY: 'calendarDays',
  SAME_DAY: undefined,
  MONTH: undefined,
  HALF_WORKING_DAY: undefined,
};

const written = ({ amount, unit }: Limit): string =>
  makers[unit] ? `${makers[unit]}(${amount})` : `{ amount: ${amount}, unit: '${unit}' }`;

const writtenLimits = (limits: Limits): string =>
  `{ ${channels.flatMap(channel => (limits[channel] ? [`${channel}: ${written(limits[channel])}`] : [])).join(', ')} }`;

const importOfMakers = (limits: Limits, from: string): string[] => {
  const used = [...new Set(Object.values(limits).flatMap(({ unit }) => makers[unit] ?? []))].sort();
  return used.length > 0 ? [`import { ${used.join(', ')} } from '${from}/domain/procedure/limits';`] : [];
};

/** Text in a comment ends no comment. */
const inComment = (text: string): string => text.replaceAll('*/', '* /');
const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** The file of a procedure: the standard steps, for the developer to edit. */
export function definitionFile({ name, listed, effectiveFrom, limits }: Draft): string {
  const { procedure, reasons } = listed.reading;
  const known = Object.fromEntries(Object.entries(procedure.channels).map(([channel, { limit }]) => [channel, limit]));
  const promise = limits
    ? `${limitsInWords(limits, 'vi')}.`
    : reasons.length > 0
      ? `Thời hạn chưa rõ (${reasons.map(reason => reviewReasons[reason].vi).join(' ')}): chưa tiếp nhận hồ sơ cho đến khi rà soát hoặc ghi \`limits\`.`
      : `${limitsInWords(known, 'vi')} (danh mục).`;
  return [
    `import type { ProcedureDefinition } from '../../domain/procedure/definition';`,
    ...importOfMakers(limits ?? {}, '../..'),
    `import { approval } from '../stages/approval';`,
    `import { examination } from '../stages/examination';`,
    `import { handoff } from '../stages/handoff';`,
    `import { reception } from '../stages/reception';`,
    `import { returnOfResult } from '../stages/return-of-result';`,
    '',
    '/**',
    ...wrapped(
      inComment(`${procedure.code} ${procedure.name}, ${procedure.decision || '(quyết định?)'}. ${promise}`),
    ).map(row => ` * ${row}`),
    ' */',
    `export const ${name}: ProcedureDefinition = {`,
    `  code: '${procedure.code}',`,
    `  name: '${name}',`,
    '  revision: 1,',
    `  effectiveFrom: '${effectiveFrom}',`,
    `  source: ${quoted(procedure.decision || 'quyết định công bố?')},`,
    `  steps: ['RECEPTION_CHECK', 'HANDOFF', 'EXAMINATION', 'APPROVAL', 'RESULT_HANDOFF', 'RETURN'],`,
    ...(limits ? [`  limits: ${writtenLimits(limits)},`] : []),
    '  route: async d => {',
    '    const received = await reception(d);',
    `    if (received !== 'ACCEPTED') return received;`,
    `    if ((await handoff(d)) === 'REDIRECTED') return 'REDIRECTED';`,
    '',
    '    for (;;) {',
    '      const proposal = await examination(d);',
    `      if (proposal === 'CLOSED_INCOMPLETE') return proposal;`,
    `      if ((await approval(d)) === 'SEND_BACK') continue;`,
    `      if ((await returnOfResult(d)) === 'RECALLED') continue;`,
    `      return proposal === 'PROPOSE_REFUSAL' ? 'REFUSED' : 'RESULT_RETURNED';`,
    '    }',
    '  },',
    '};',
    '',
  ].join('\n');
}

/** Its test: the proof, and an ordinary life in memory by each channel. */
export function testFile(draft: Draft, limits: Limits, file: string): string {
  const { name } = draft;
  return [
    `import { prove } from '../../domain/kernel/proof/prove';`,
    ...importOfMakers(limits, '../..'),
    `import { ordinaryLife } from '../../test/ordinary-life';`,
    `import { ${name} } from './${file}';`,
    '',
    ...(draft.limits || draft.listed.reading.reasons.length === 0
      ? []
      : ['// No limit is known yet: long enough for the steps to be walked. Put the real ones here with the review.']),
    `const limits = ${writtenLimits(limits)};`,
    '',
    `test('its route is sound', async () => {`,
    `  expect((await prove(${name}, limits)).problems).toEqual([]);`,
    '});',
    '',
    'test.each([',
    ...channels.flatMap(channel => (limits[channel] ? [`  ['${channel}', [${stepsBy(channel)}]],`] : [])),
    `] as const)('%s: an ordinary dossier comes to its result, step by step, in time', async (channel, steps) => {`,
    `  const { state, kinds } = await ordinaryLife(${name}, { channel, limit: limits[channel] });`,
    '  expect(kinds).toEqual(steps);',
    `  expect(state).toMatchObject({ outcome: 'RESULT_RETURNED', onTime: true });`,
    '});',
    '',
  ].join('\n');
}

/** The standard steps: an electronic dossier need not be taken over (NĐ 61/2018 Đ18.1). */
const stepsBy = (channel: Channel): string =>
  [
    ...['RECEPTION_CHECK', 'HANDOFF'],
    ...(channel === 'ONLINE' ? [] : ['TAKING_OVER']),
    ...['EXAMINATION', 'APPROVAL', 'RESULT_HANDOFF', 'RETURN'],
  ]
    .map(step => `'${step}'`)
    .join(', ');

function wrapped(text: string, width = 140): string[] {
  const rows: string[] = [''];
  for (const word of text.split(' ')) {
    const row = rows.at(-1)!;
    if (row !== '' && row.length + word.length + 1 > width) rows.push(word);
    else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`;
  }
  return rows;
}

/** The next revision: the file of the newest one, with its own name, number and day. Undefined where that file does not say them as every file does. */
export function revisionFile(
  text: string,
  before: ProcedureDefinition,
  next: { readonly exportName: string; readonly beforeExport: string; readonly effectiveFrom: string },
): string | undefined {
  const changes: readonly [string, string][] = [
    [`export const ${next.beforeExport}: ProcedureDefinition`, `export const ${next.exportName}: ProcedureDefinition`],
    [`revision: ${before.revision},`, `revision: ${before.revision + 1},`],
    [`effectiveFrom: '${before.effectiveFrom}',`, `effectiveFrom: '${next.effectiveFrom}',`],
  ];
  let changed = text;
  for (const [from, to] of changes) {
    if (changed.split(from).length !== 2) return undefined;
    changed = changed.replace(from, to);
  }
  return changed;
}

/** The test of a later revision: its proof, and which of the two holds on either side of its day. */
export function revisionTestFile(names: {
  readonly before: {
    readonly exportName: string;
    readonly file: string;
    readonly revision: number;
    readonly effectiveFrom: string;
  };
  readonly next: { readonly exportName: string; readonly file: string; readonly effectiveFrom: string };
  readonly dayBefore: string;
  readonly limits: Limits;
}): string {
  const { before, next, dayBefore, limits } = names;
  return [
    `import { prove } from '../../domain/kernel/proof/prove';`,
    `import { inForceOn } from '../../domain/procedure/definition';`,
    ...importOfMakers(limits, '../..'),
    `import { ${before.exportName} } from './${before.file}';`,
    `import { ${next.exportName} } from './${next.file}';`,
    '',
    `const limits = ${writtenLimits(limits)};`,
    '',
    `test('its route is sound', async () => {`,
    `  expect((await prove(${next.exportName}, limits)).problems).toEqual([]);`,
    '});',
    '',
    `test('until the day before, dossiers are received under the revision before it; from its day on, under it', () => {`,
    `  const both = [${before.exportName}, ${next.exportName}];`,
    `  expect(inForceOn(both, ${next.exportName}.code, '${dayBefore}')).toBe(${before.effectiveFrom <= dayBefore ? before.exportName : 'undefined'});`,
    `  expect(inForceOn(both, ${next.exportName}.code, '${next.effectiveFrom}')).toBe(${next.exportName});`,
    '});',
    '',
  ].join('\n');
}
