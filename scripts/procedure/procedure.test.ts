import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { atOnceButTooMuch } from '../../test/fixtures/routes/lengths';
import { undeclaredPartner } from '../../test/fixtures/routes/units';
import { ordinaryLife } from '../../test/ordinary-life';
import { TemporaryWorkplace } from '../../test/procedures/workplace';
import { prove } from '../../domain/kernel/proof/prove';
import { workingDays } from '../../domain/procedure/limits';
import type { ProcedureDefinition } from '../../domain/procedure/definition';
import type { Review } from '../../domain/procedure/review';
import { run, sentence } from '../procedure';
import { workflowNameFrom } from './names';
import { BadInput } from './workplace';

jest.setTimeout(60_000);

let at: TemporaryWorkplace;
beforeEach(() => {
  at = new TemporaryWorkplace();
});
afterEach(() => at.remove());

/** Every file that a command might write, with what is in it. */
const written = () => {
  const folder = at.path('workflows/procedures');
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.ts'))
    .map(name => `workflows/procedures/${name}`);
  return Object.fromEntries([...names, 'workflows/index.ts', 'reviews.json'].map(name => [name, at.read(name)]));
};
const said = async (...words: string[]) => (await run(words, at)).lines.join('\n');
const required = <T>(file: string, name: string): T =>
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- what was written is run
  (require(at.path(file)) as Record<string, T>)[name]!;

const sortedLines = (text: string, like: RegExp) => text.split('\n').filter(line => like.test(line));

describe('new', () => {
  test('writes the file and its test and names it in both indices; the route is sound and an ordinary dossier ends', async () => {
    const before = written();
    const told = await said('new', '1.010039', '--name', 'residenceDataCorrection');
    expect(told).toContain('✓ workflows/procedures/residence-data-correction.ts');

    const after = written();
    expect(Object.keys(after).filter(name => after[name] !== before[name])).toEqual([
      'workflows/procedures/index.ts',
      'workflows/procedures/residence-data-correction.test.ts',
      'workflows/procedures/residence-data-correction.ts',
      'workflows/index.ts',
    ]);
    const text = after['workflows/procedures/residence-data-correction.ts']!;
    expect(text).toContain('1.010039 Điều chỉnh thông tin về cư trú trong Cơ sở dữ liệu về cư trú, 9354/QĐ-BCA-C06.');
    expect(text).toContain('3 ngày làm việc (danh mục)');
    expect(text).not.toContain('limits:');

    const definition = required<ProcedureDefinition>('workflows/procedures/residence-data-correction.ts', 'residenceDataCorrection'); // prettier-ignore
    expect((await prove(definition, { ONLINE: workingDays(3) })).problems).toEqual([]);
    const { state } = await ordinaryLife(definition, { channel: 'ONLINE', limit: workingDays(3) });
    expect(state.outcome).toBe('RESULT_RETURNED');

    const test = after['workflows/procedures/residence-data-correction.test.ts']!;
    expect(test).toContain('const limits = { ONLINE: workingDays(3) };');
    expect(test).toContain(
      "['ONLINE', ['RECEPTION_CHECK', 'HANDOFF', 'EXAMINATION', 'APPROVAL', 'RESULT_HANDOFF', 'RETURN']]",
    );

    const index = after['workflows/procedures/index.ts']!;
    const imports = sortedLines(index, /^import \{/).map(line => /from '(.*)'/.exec(line)![1]!);
    expect(imports).toEqual([...imports].sort());
    expect(sortedLines(index, /^ {2}\w+,$/)).toEqual(sortedLines(index, /^ {2}\w+,$/).sort());
    expect(index).toContain('  residenceDataCorrection,');
    const workflows = after['workflows/index.ts']!;
    expect(workflows).toContain(
      'export const residenceDataCorrection = procedureWorkflow(residenceDataCorrectionDefinition.route);',
    );
    const exported = sortedLines(workflows, /^export const/).slice(1);
    expect(exported).toEqual([...exported].sort());
  });

  test('what is held back gets its file and is told to take no dossiers; limits on the command line go into the file', async () => {
    expect(await said('new', '1.014770', '--name', 'offshoreSurvey')).toContain(
      'Danh mục giữ lại thủ tục này (NO_LIMIT)',
    );
    expect(at.read('workflows/procedures/offshore-survey.ts')).toContain('Thời hạn chưa rõ');
    expect(at.read('workflows/procedures/offshore-survey.test.ts')).toContain('// No limit is known yet');

    await said(
      'new',
      '1.000894',
      '--name',
      'marriage',
      '--limit',
      'DIRECT=1 WORKING_DAY',
      '--limit',
      'ONLINE=8 WORKING_HOUR',
    );
    expect(at.read('workflows/procedures/marriage.ts')).toContain(
      'limits: { DIRECT: workingDays(1), ONLINE: hours(8) },',
    );
    expect(at.read('workflows/procedures/marriage.ts')).toContain("import { hours, workingDays } from '../../domain/procedure/limits';"); // prettier-ignore
  });

  test('without a name it is made of the key words, or of the code', () => {
    expect(workflowNameFrom('Thủ tục đăng ký kết hôn', '1.000894')).toBe('dangKyKetHon');
    expect(workflowNameFrom('Cấp Giấy phép (thực hiện tại cấp tỉnh) về môi trường', '1.1')).toBe('giayPhepMoiTruong');
    expect(workflowNameFrom('Thủ tục cấp', '1.000894')).toBe('procedure1000894x');
  });

  test('a later revision is a file of its own; the first stays as it was', async () => {
    const first = at.read('workflows/procedures/copy-from-original-register.ts');
    const told = await said('new', '2.000908', '--revision', '--effective-from', '2027-01-01');
    expect(told).toContain('workflows/procedures/copy-from-original-register.2.ts');
    expect(at.read('workflows/procedures/copy-from-original-register.ts')).toBe(first);
    const second = required<ProcedureDefinition>('workflows/procedures/copy-from-original-register.2.ts', 'copyFromOriginalRegister2'); // prettier-ignore
    expect(second).toMatchObject({
      ...{ code: '2.000908', name: 'copyFromOriginalRegister', revision: 2, effectiveFrom: '2027-01-01' },
    });
    const test = at.read('workflows/procedures/copy-from-original-register.2.test.ts');
    expect(test).toContain(
      "inForceOn(both, copyFromOriginalRegister2.code, '2026-12-31')).toBe(copyFromOriginalRegister)",
    );
    expect(test).toContain(
      "inForceOn(both, copyFromOriginalRegister2.code, '2027-01-01')).toBe(copyFromOriginalRegister2)",
    );
    expect(at.read('workflows/procedures/index.ts')).toContain("import { copyFromOriginalRegister2 } from './copy-from-original-register.2';"); // prettier-ignore
    expect(at.read('workflows/index.ts')).toContain('export const copyFromOriginalRegister2 = procedureWorkflow(');
  });

  test.each([
    ['a code that the catalogue lacks', ['9.999999'], 'The catalogue has no procedure 9.999999'],
    ['a code with a slip of the finger', ['1.010093'], 'Near it: 1.010039'],
    ['no code', [], 'Exactly one procedure code is needed'],
    ['two codes', ['1.010039', '1.000894'], 'Exactly one procedure code is needed'],
    [
      'one that has its file',
      ['2.000908'],
      '2.000908 has its file workflows/procedures/copy-from-original-register.ts',
    ],
    ['a name with a figure at its end', ['1.010039', '--name', 'residence2'], 'cannot be the name'],
    ['a name that is no name', ['1.010039', '--name', 'Giấy'], 'cannot be the name'],
    ['a name that is taken', ['1.010039', '--name', 'buildingPermit'], 'The name buildingPermit is taken (1.013225'],
    ['the name of the standard route', ['1.010039', '--name', 'standard'], 'is taken'],
    ['an option without value', ['1.010039', '--name'], '--name needs a value'],
    ['an option twice', ['1.010039', '--name', 'one', '--name', 'two'], '--name may be given once'],
    ['an unknown option', ['1.010039', '--force'], 'This command has no option --force'],
    ['a date that does not exist', ['1.010039', '--effective-from', '2026-02-30'], 'is not a date'],
    ['a limit that is none', ['1.010039', '--limit', 'DIRECT=soon'], 'each channel once; units: WORKING_DAY'],
    ['a channel twice', ['1.010039', '--limit', 'DIRECT=1 MONTH', '--limit', 'DIRECT=2 MONTH'], 'each channel once'],
    ['a channel that is none', ['1.010039', '--limit', 'FAX=1 MONTH'], 'DIRECT|ONLINE|POSTAL'],
    ['a revision of what has no file', ['1.010039', '--revision', '--effective-from', '2027-01-01'], 'has no file yet'],
    ['a revision without its day', ['2.000908', '--revision'], 'is not a date'],
    [
      'a revision before the first',
      ['2.000908', '--revision', '--effective-from', '2026-05-13'],
      'the next one has to begin later',
    ],
  ])('%s: a sentence, and nothing is written', async (_what, words, expected) => {
    const before = written();
    const asked = run(['new', ...words], at);
    await expect(asked).rejects.toThrow(BadInput);
    await expect(asked).rejects.toThrow(expected);
    expect(written()).toEqual(before);
  });

  test.each([
    ['is not there', () => rmSync(at.path('workflows/index.ts')), 'cannot be read'],
    [
      'has no place for it',
      () => writeFileSync(at.path('workflows/index.ts'), 'export {};\n'),
      'The index has no place',
    ],
  ])('an index that %s: nothing is half-written', async (_what, spoil, expected) => {
    spoil();
    const before = readdirSync(at.path('workflows/procedures'));
    const index = at.read('workflows/procedures/index.ts');
    await expect(run(['new', '1.010039'], at)).rejects.toThrow(expected);
    expect(readdirSync(at.path('workflows/procedures'))).toEqual(before);
    expect(at.read('workflows/procedures/index.ts')).toBe(index);
  });
});

describe('check', () => {
  test('says of a sound route how far it was walked and by which limits', async () => {
    const { lines, failed } = await run(['check', '2.000908'], at);
    expect(failed).toBe(false);
    expect(lines[0]).toBe('✓ 2.000908 copyFromOriginalRegister · workflows/procedures/copy-from-original-register.ts');
    expect(lines[1]).toBe('    DIRECT, ONLINE, POSTAL 1 ngày làm việc');
    expect(lines[2]).toMatch(/^ {4}\d+ vị trí · places, \d+ câu trả lời · answers, \d+\.\d s$/);
  });

  test('tells each problem in both languages with file and step, and fails', async () => {
    const definitions = [undeclaredPartner, atOnceButTooMuch].map((one, i) => ({ ...one, code: '2.000908', revision: i + 1 })); // prettier-ignore
    const { lines, failed } = await run(['check', '2.000908'], { ...at, catalogue: at.catalogue, definitions });
    expect(failed).toBe(true);
    const text = lines.join('\n');
    expect(text).toContain('undeclared-partner.ts: RECEPTION_CHECK: Bước giao cho đơn vị không có trong định nghĩa');
    expect(text).toContain('undeclared-partner.ts: RECEPTION_CHECK: The step is given to a unit that the definition');
    expect(text).toContain('at-once-but-too-much.2.ts: RESULT_HANDOFF: Thời hạn các bước cộng lại vượt thời hạn');
    expect(lines.at(-1)).toContain('✗ 2 lỗi');
  });

  test('a procedure without a file is checked on the standard route, one without limits is walked and not timed', async () => {
    expect(await said('check', '1.010039')).toContain('✓ 1.010039 standard');
    expect(await said('check', '1.000894')).toContain('held back, no limit known');
    await expect(run(['check', '9.999999'], at)).rejects.toThrow('The catalogue has no procedure');
  });
});

describe('show', () => {
  test('reads like the published steps: unit, limit, article, and where each answer leads', async () => {
    const text = await said('show', '2.000908', '--language', 'en');
    expect(text).toContain('858/QĐ-BTP; QĐ 663/QĐ-TTPVHCC · copyFromOriginalRegister');
    expect(text).toContain(' 1 RECEPTION_CHECK Reception check — One-stop desk · 2 working hours · NĐ 61/2018 Đ17');
    expect(text).toContain('     Accept the dossier → 2 EXAMINATION\n');
    expect(text).toContain('     Refuse reception → ■ Refused at reception\n');
    expect(text).toContain('     Return the result → ■ Result returned or ■ Refused in substance\n');
    expect(text).not.toContain('PROOF/');
  });

  test('steps at once are opened together, and the first to be done waits; a step of one channel says so', async () => {
    const text = await said('show', '3.000722');
    expect(text).toMatch(/PART RESIDENCE .*— Công an · 3 ngày làm việc/);
    expect(text).toMatch(/Hoàn thành thủ tục thành phần → \d+ PART IDENTITY_CARD \+ \d+ PART INSURANCE/);
    expect(text).toContain('(chờ các việc còn lại)');
    expect(await said('show', '1.004873')).toMatch(/DRAFT_CONFIRMATION .*\(ONLINE\)/);
  });

  test('as Mermaid: each box and end that an arrow names is drawn', async () => {
    const lines = (await said('show', '3.000722', '--mermaid')).split('\n');
    expect(lines[0]).toBe('flowchart TD');
    const boxes = lines.flatMap(line => /^ {2}(\w+)[[(]/.exec(line)?.[1] ?? []);
    const arrows = lines.flatMap(line => {
      const arrow = /^ {2}(\w+) -->\|"[^"]+"\| (\w+)$/.exec(line);
      return arrow ? [[arrow[1]!, arrow[2]!] as const] : [];
    });
    expect(boxes.length + arrows.length + 1).toBe(lines.length);
    expect(new Set(arrows.flat())).toEqual(new Set(boxes));
  });

  test.each([
    [['show', '2.000908', '--language', 'fr'], '--language is vi or en, not fr'],
    [['show', '2.000908', '--revision', '7'], '2.000908 has no revision 7 (it has: 1)'],
    [['show', '9.999999'], 'The catalogue has no procedure'],
    [['show'], 'Exactly one procedure code'],
  ])('%j is refused in a sentence', async (words, expected) => {
    await expect(run(words, at)).rejects.toThrow(expected);
  });
});

describe('list', () => {
  test('the procedures that have a file', async () => {
    expect((await run(['list'], at)).lines).toHaveLength(at.definitions.length);
    expect(await said('list')).toMatch(/2\.000908 {2}copyFromOriginalRegister .*2026-05-13/);
  });

  test('what is held back, by reason, the most frequent first', async () => {
    const lines = (await run(['list', '--unreviewed'], at)).lines;
    expect(lines[0]).toBe('7 thủ tục, 4 chưa rà soát · procedures, of which 4 are held back:');
    expect(lines.slice(1).filter(line => line !== '')).toEqual([
      expect.stringMatching(/^2 {2}NO_LIMIT {2}Không cách thức nào .* No channel has a readable time limit\.$/),
      '    1.014770  3.000722',
      expect.stringMatching(/^1 {2}(NO_CHANNEL|CHANNELS_DISAGREE)/),
      expect.stringMatching(/^ {4}1\.0(00894|13216)$/),
      expect.stringMatching(/^1 {2}(NO_CHANNEL|CHANNELS_DISAGREE)/),
      expect.stringMatching(/^ {4}1\.0(00894|13216)$/),
    ]);
    await expect(run(['list', '2.000908'], at)).rejects.toThrow('use show CODE');
  });
});

describe('review', () => {
  const ground = ['--by', 'Nguyễn Thị A', '--source', 'Luật Hộ tịch Đ18', '--quote', 'Ngay sau khi nhận đủ giấy tờ'];
  const sound = ['1.000894', ...ground, '--certainty', 'READ', '--limit', 'DIRECT=1 WORKING_DAY', '--on', '2026-11-25'];

  test('settles what is held back: who, ground, limits; the entry is open, and a second review is refused', async () => {
    expect(await said('review', ...sound)).toContain('Đã rà soát · settled: DIRECT 1 ngày làm việc');
    const reviews = JSON.parse(readFileSync(at.catalogue.reviews, 'utf8')) as Review[];
    expect(reviews.map(({ code }) => code)).toEqual(['1.000894', '1.004873']);
    expect(reviews[0]).toEqual({
      ...{ code: '1.000894', version: 1, decision: '163/QĐ-BTP', settledBy: 'Nguyễn Thị A', settledOn: '2026-11-25' },
      channels: { DIRECT: { limit: { amount: 1, unit: 'WORKING_DAY' } } },
      grounds: [{ source: 'Luật Hộ tịch Đ18', quote: 'Ngay sau khi nhận đủ giấy tờ', certainty: 'READ' }],
    });
    expect(await said('check', '1.000894')).toContain('DIRECT 1 ngày làm việc');
    await expect(run(['review', ...sound], at)).rejects.toThrow('1.000894 was settled by Nguyễn Thị A on 2026-11-25');
  });

  const without = (option: string) => sound.filter((word, i) => word !== option && sound[i - 1] !== option);
  const having = (option: string, value: string) => [...without(option), option, value];
  test.each([
    ['what is not held back', ['1.010039', ...sound.slice(1)], '1.010039 is not held back'],
    ['what has been settled', ['1.004873', ...sound.slice(1)], '1.004873 was settled by motcua'],
    ['an entry without a decision', ['3.000722', ...sound.slice(1)], 'names no decision'],
    ['an unknown code', ['9.999999', ...sound.slice(1)], 'The catalogue has no procedure'],
    ['no name', without('--by'), '--by is missing'],
    ['no source', without('--source'), '--source is missing'],
    ['an empty quote', having('--quote', ' '), '--quote is missing'],
    ['no limit', without('--limit'), '--limit is missing'],
    ['half a day', having('--limit', 'DIRECT=0.5 WORKING_DAY'), 'is wanted, each channel once'],
    ['another certainty', having('--certainty', 'SURE'), '--certainty is READ'],
    ['a day that is none', having('--on', '25/11/2026'), 'is not a date'],
  ])('%s is refused, and nothing is written', async (_what, words, expected) => {
    const before = written();
    const asked = run(['review', ...words], at);
    await expect(asked).rejects.toThrow(BadInput);
    await expect(asked).rejects.toThrow(expected);
    expect(written()).toEqual(before);
  });
});

test('a file that cannot be read is told by name in both languages; an error of ours is not hidden', async () => {
  writeFileSync(at.catalogue.procedures, 'not JSON');
  const error: unknown = await run(['list', '--unreviewed'], at).catch((cause: unknown) => cause);
  expect(sentence(error)).toBe(
    'Không đọc được tệp danh mục.\nThe catalogue file cannot be read. {"file":"procedures.ndjson","why":"not JSON","line":1}',
  );
  expect(() => sentence(new Error('ours'))).toThrow('ours');
});

test.each([
  [[], 'Say what to do.'],
  [['prove'], 'There is no command “prove”.'],
])('%j: the usage is shown', async (words, expected) => {
  await expect(run(words, at)).rejects.toThrow(expected);
  await expect(run(words, at)).rejects.toThrow('npm run procedure -- VERB');
});
