import { DomainError } from '../../domain/errors';
import { ActDetailsInput } from './act-details';
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
/** No times with an offset, no dates, no truths. */
const moments = ['', '2026-11-24', '2026-11-24T16:30:00', '2026-02-30T08:00+07:00', '2026-11-24T25:00+07:00', '2026-11-24T16:30+07', '2026-W48-2T08:00Z', null, 1_795_000_000_000]; // prettier-ignore
const dates = ['', '2026-02-30', '01/12/2026', '2026-12-1', '2026-12-01T00:00Z', null, 20261201];
const booleans = ['true', 1, null, 'yes'];

describe('an action on a dossier', () => {
  inputs(
    CommandInput,
    [
      { kind: 'ACCEPT' },
      { kind: 'SEND_BACK', seq: 4, task: 't3', reason: 'Thiếu bản sao giấy khai sinh' },
      { kind: 'REFUSE_RECEPTION', reason: long(2000) },
      { kind: 'SUPPLEMENT', legalAt: '2026-11-24T16:30:00+07:00', reason: 'mất mạng' },
      { kind: 'WITHDRAW', details: {} },
    ],
    {
      kind: ['SUBMIT', 'TIME_PASSED', 'accept', '', null, undefined, 7, ['ACCEPT']],
      seq: [0, -1, 1.5, 1_000_001, '4', null, [4], {}, NaN],
      task: ['3', 't', 'tx', 't1234567', '', null, 3, ['t3']],
      reason: ['', '   ', '\n\t', long(2001), null, 7, ['why'], { text: 'why' }],
      legalAt: moments,
      details: [null, 'ground', 7, true],
      'details.unknown': [1],
    },
  );
});

describe('the details of an act', () => {
  const consult = [{ unit: 'G01.H26/specialist', limit: { amount: 3, unit: 'WORKING_DAY' } }];
  const withConsult = (change: object) => [{ ...consult[0], ...change }];
  const everything = {
    ground: 'NĐ 175/2024/NĐ-CP Đ54.3 (khoản 2)',
    newDate: '2026-12-01',
    assignee: 'specialist2',
    consult: withConsult({ followedBy: 'G01.H26/desk' }),
    onPaper: false,
    verifyAt: '2026-12-01T08:00+07:00',
    withApplicant: true,
    agency: 'G01.H26',
    receipt: true,
    amountVnd: 150_000,
    payment: 'GD-2026/11.0001_a',
    proxy: false,
    originalsReturned: true,
    byPost: true,
    days: { from: '2026-12-01', to: '2026-12-02' },
    corrects: 3,
    trueTime: '2026-12-01T08:00:00.5Z',
  };
  inputs(ActDetailsInput, [everything, {}], {
    ground: ['', 'vì tôi muốn', long(101), 'NĐ 1: hết', 'NĐ 1\n', 'Đ1!', null, 61],
    newDate: dates,
    assignee: ['', long(101), null, 7],
    consult: [null, [], Array(21).fill(consult[0])],
    onPaper: booleans,
    verifyAt: moments,
    withApplicant: booleans,
    agency: ['', long(36), null, 7],
    receipt: booleans,
    amountVnd: [0, -1, 1.5, '150000', null, 1e13, NaN],
    payment: ['', 'a b', '-a', 'GD:1', long(65), null, 7],
    proxy: booleans,
    originalsReturned: booleans,
    byPost: booleans,
    days: [null, 7, '2026-12-01', true],
    'days.from': dates,
    'days.to': [...dates, undefined],
    corrects: [0, -1, 1.5, '3', null, 1_000_001],
    trueTime: moments,
  });

  test.each<[string, object]>([
    ['consult.0.unit', { unit: undefined }],
    ['consult.0.unit', { unit: long(101) }],
    ['consult.0.limit', { limit: undefined }],
    ['consult.0.limit', { limit: '3 days' }],
    ['consult.0.limit.amount', { limit: { amount: 0, unit: 'WORKING_DAY' } }],
    ['consult.0.limit.amount', { limit: { amount: 367, unit: 'WORKING_DAY' } }],
    ['consult.0.limit.unit', { limit: { amount: 3, unit: 'WEEK' } }],
    ['consult.0.followedBy', { followedBy: 7 }],
    ['consult.0.urgent', { urgent: true }],
  ])('a consultation: %s is refused in %j', async (field, change) => {
    expect(await badFields(ActDetailsInput, { consult: withConsult(change) })).toEqual([field]);
  });

  test.each([[null], ['G01.H26/specialist'], [7], [[]]])('a consultation that is none: %j', async consultation => {
    expect(await badFields(ActDetailsInput, { consult: [consultation] })).toContain('consult');
  });
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
      submittedAt: moments,
      minutesSignedAt: moments,
      reason: ['', '  ', long(2001), null, 7],
      corrects: ['', 'H26.001', 'h26.001-261125-0001', 'H26.001-261125-0001\n', null, 7],
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
    status: ['0', '11', '', 'x', ['1', '2']],
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
