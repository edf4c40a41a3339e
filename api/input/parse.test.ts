import { DomainError } from '../../domain/errors';
import { CommandInput } from './command';
import { DossierListInput } from './list';
import { parse } from './parse';
import { ProcedureListInput } from './procedures';
import { SubmissionInput } from './submission';

type Input = Record<string, unknown>;

/** The names of the fields that are refused; none when the input is good. */
async function badFields(type: new () => object, input: unknown): Promise<string[]> {
  try {
    await parse(type, input);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'INPUT_INVALID') throw error;
    const fields = error.facts.fields as { field: string; problems: string[] }[];
    for (const { problems } of fields) expect(problems.every(problem => problem.length > 0)).toBe(true);
    return fields.map(({ field }) => field);
  }
}

/** Good inputs of a class, then for each field values that must be refused by the field's name. */
function inputs(type: new () => object, good: readonly Input[], bad: Record<string, readonly unknown[]>): void {
  test.each(good.map(input => [input]))('good: %j', async input => {
    expect(await badFields(type, input)).toEqual([]);
  });

  const each = Object.entries(bad).flatMap(([field, values]) => values.map(value => [field, value] as const));
  test.each(each)('%s is refused: %j', async (field, value) => {
    expect(await badFields(type, withField(good[0]!, field, value))).toEqual([field]);
  });

  test('a field that is not known is refused', async () => {
    expect(await badFields(type, { ...good[0], status_: 1 })).toEqual(['status_']);
  });

  test.each([[null], [[]], ['text'], [7], [undefined]])('no object: %j', async value => {
    expect(await badFields(type, value)).toEqual(['']);
  });
}

/** The input with one value set at a path such as `applicant.name`. */
function withField(input: Input, path: string, value: unknown): Input {
  const [first, ...rest] = path.split('.') as [string, ...string[]];
  return { ...input, [first]: rest.length > 0 ? withField(input[first] as Input, rest.join('.'), value) : value };
}

const long = (length: number) => 'x'.repeat(length);

describe('an action on a dossier', () => {
  inputs(
    CommandInput,
    [
      { kind: 'ACCEPT' },
      { kind: 'SEND_BACK', seq: 4, task: 't3', reason: 'Thiếu bản sao giấy khai sinh' },
      { kind: 'REFUSE_RECEPTION', reason: long(2000) },
    ],
    {
      kind: ['SUBMIT', 'TIME_PASSED', 'accept', '', null, undefined, 7, ['ACCEPT']],
      seq: [0, -1, 1.5, 1_000_001, '4', null, [4], {}, NaN],
      task: ['3', 't', 'tx', 't1234567', '', null, 3, ['t3']],
      reason: ['', '   ', '\n\t', long(2001), null, 7, ['why'], { text: 'why' }],
    },
  );
});

describe('a submission', () => {
  const applicant = { name: 'Nguyễn Thị Hoa' };
  const good = { procedure: '1.004873', agency: 'H01.1', channel: 'ONLINE', applicant };
  inputs(
    SubmissionInput,
    [
      good,
      {
        ...good,
        channel: 'POSTAL',
        applicant: {
          ...applicant,
          idNumber: '012345678901',
          phone: '+84912345678',
          email: 'hoa@example.vn',
          address: 'Số 1, phố Huế',
        },
      },
      { ...good, applicant: { ...applicant, idNumber: '012345678', phone: '0912345678', address: '' } },
    ],
    {
      procedure: ['', '1.4873', '1.0048733', 'x', '1.004873\n', null, 1.004873, ['1.004873'], undefined],
      agency: ['', long(36), null, 7, ['H01.1'], undefined],
      channel: ['FAX', 'online', '', null, 1, undefined],
      applicant: [null, undefined, 'Hoa', 7, [], [applicant]],
      'applicant.name': ['', '  ', long(201), null, 7, ['Hoa'], undefined],
      'applicant.idNumber': ['1234567890', '01234567890x', '', null, 123456789],
      'applicant.phone': ['12', '0912 345 678', '', null, 912345678],
      'applicant.email': ['hoa', 'hoa@', '', null, `${long(250)}@x.vn`],
      'applicant.address': [long(501), null, 7],
      'applicant.isAdmin': [true],
    },
  );

  test('every bad field is named at once', async () => {
    expect(await badFields(SubmissionInput, { channel: 'FAX', applicant: { name: '' }, extra: 1 })).toEqual([
      'extra',
      'procedure',
      'agency',
      'channel',
      'applicant.name',
    ]);
  });
});

describe('the list of dossiers', () => {
  inputs(DossierListInput, [{}, { unit: 'H01.1/desk', status: '4', after: 'abc_-1', limit: '200' }], {
    unit: ['', long(101), ['a', 'b']],
    status: ['5', '11', '', 'x', ['1', '2']],
    after: ['', 'a b', long(201), ['x', 'y']],
    limit: ['0', '201', '1.5', '', 'x', ['1', '2']],
  });

  test('texts of the address become what they mean; a page has 50 unless said', async () => {
    expect(await parse(DossierListInput, { status: '4' })).toMatchObject({ status: 4, limit: 50 });
    expect(await parse(DossierListInput, { limit: '7' })).toMatchObject({ limit: 7 });
  });
});

describe('the list of procedures', () => {
  inputs(
    ProcedureListInput,
    [{}, { sector: 'Hộ tịch', level: 'COMMUNE', text: 'hôn nhân', openOnly: 'true', after: '1.004873', limit: '1' }],
    {
      sector: ['', long(201), ['a', 'b']],
      level: ['DISTRICT', '', ['COMMUNE', 'PROVINCE']],
      text: ['', long(201)],
      openOnly: ['yes', '', '1'],
      after: ['x', '', '1.00487'],
      limit: ['0', '201', 'x'],
    },
  );

  test.each([
    ['true', true],
    ['false', false],
  ])('openOnly=%s', async (openOnly, meant) => {
    expect(await parse(ProcedureListInput, { openOnly })).toMatchObject({ openOnly: meant });
  });
});
