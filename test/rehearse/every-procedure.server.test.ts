import { plan } from '../../domain/clock/attribution/task-span';
import { openTasks } from '../../domain/dossier/state';
import { parseEnvironment } from '../../environment';
import { BadInput } from '../../scripts/procedure/workplace';
import { onEngine } from '../../scripts/rehearse/on-engine';
import { units } from '../../scripts/rehearse/cast';
import { shippedProcedures } from '../../scripts/rehearse/procedures';
import { reportOf, type Report } from '../../scripts/rehearse/report';
import { setStage, type RunningStage } from '../../scripts/rehearse/stage';
import { keepHistory } from '../histories/fixtures';
import { expectSameLife, lifeIn, relived, type History } from '../recorded-life';
import { planAll, proceduresWithAFile, scenarioNames, standardExample, type Planned } from './rehearsed';

// Every procedure with a file, and one of the standard route, in every scenario that fits, on the real engine with skipped time: what a
// citizen, an officer and a supervisor would notice, and that the memory adapter tells the same life for the same commands.

jest.setTimeout(240_000);

interface Led {
  readonly report: Report;
  readonly history: History;
}

/** So many dossiers at once keep two cores busy. */
const atOnce = 16;
const codes = [...proceduresWithAFile, standardExample];
const led = new Map<string, Led | BadInput>();
let plans: readonly Planned[] = [];
let stage: RunningStage;

beforeAll(async () => {
  stage = await setStage(parseEnvironment(process.env), { codePath: process.env.MOTCUA_TEST_BUNDLE! });
  plans = await planAll(await shippedProcedures(), codes, Date.now());
  const begin = performance.now();
  const waiting = [...plans];
  const one = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) led.set(nameOf(next), await lead(next));
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  const lives = [...led.values()].filter(life => !(life instanceof BadInput)).length;
  process.stdout.write(
    `${lives} dossiers rehearsed on the engine in ${Math.round((performance.now() - begin) / 1000)} s\n`,
  );
});
afterAll(() => stage.end());

const nameOf = ({ procedure, scenario }: Planned): string => `${procedure.code}-${scenario.name}`;

async function lead(planned: Planned): Promise<Led | BadInput> {
  const { procedure, scenario, run } = planned;
  if (run instanceof BadInput) return run;
  const life = await onEngine(stage, procedure, scenario, run.start);
  const history: History = await life.history();
  keepHistory(nameOf(planned), history);
  const report = reportOf({
    procedure,
    scenario,
    state: life.state,
    events: life.events,
    historyEvents: history.events!.length,
  });
  return { report, history };
}

const noticesIn = (report: Report) => report.timeline.flatMap(line => line.notices);
const told = (report: Report, kind: string, to?: string) =>
  noticesIn(report).filter(notice => notice.kind === kind && (to === undefined || notice.to === to));
/** The unit that made most of the lateness, beside what the steps' own limits make inevitable. */
const latest = ({ result }: Report) =>
  [...(result.shares ?? [])].filter(({ unit }) => unit !== plan).sort((a, b) => b.lateMinutes - a.lateMinutes)[0]!;

/** What each scenario shows to whoever looks at it. */
const shows: Readonly<Record<string, (report: Report, planned: Planned) => void>> = {
  ordinary(report, { procedure }) {
    expect(report.result).toMatchObject({ outcome: { code: 'RESULT_RETURNED' }, onTime: true, late: { minutes: 0 } });
    const settledAtOnce = procedure.terms?.immediate && procedure.channel === 'DIRECT';
    // NĐ 61/2018 Đ17.4, Đ17.1.c
    expect(told(report, 'RECEIPT', 'APPLICANT')).toHaveLength(settledAtOnce ? 0 : 1);
    expect(told(report, 'ESCALATION')).toEqual([]);
  },
  supplement(report) {
    expect(report.result).toMatchObject({ outcome: { code: 'RESULT_RETURNED' }, onTime: true });
    const [slip, another] = told(report, 'SUPPLEMENT', 'APPLICANT');
    expect([slip?.form?.number, another]).toEqual(['02', undefined]);
    // NĐ 61/2018 Đ19.4: in substance the limit, and with it the receipt, begins anew
    expect(told(report, 'RECEIPT')).toHaveLength(slip!.article === 'NĐ 61/2018 Đ19.4' ? 2 : 1);
  },
  refused(report) {
    expect(report.result.outcome.code).toBe('REFUSED');
    expect(told(report, 'REFUSAL', 'APPLICANT')[0]).toMatchObject({
      article: 'NĐ 61/2018 Đ19.8',
      form: { number: '03' },
    });
    expect(told(report, 'EARLY_RESULT')).toEqual([]);
  },
  postponed(report, { run }) {
    expect(report.result).toMatchObject({ outcome: { code: 'RESULT_RETURNED' }, onTime: true });
    expect(told(report, 'APOLOGY', 'APPLICANT')).toMatchObject([{ form: { number: '04' } }]);
    const promised = memoryOf(run).events.find(event => event.kind === 'ACCEPTED')!;
    expect(report.result.due!.date > (promised.kind === 'ACCEPTED' ? promised.due.date : '')).toBe(true);
  },
  late(report, { procedure }) {
    expect(report.result).toMatchObject({ outcome: { code: 'RESULT_RETURNED' }, onTime: false });
    expect(report.result.late!.workingDays).toBeGreaterThanOrEqual(2);
    expect(latest(report).unit).toBe(procedure.terms?.delegatedToDesk ? units.desk : units.specialist);
    const minutes = report.result.shares!.reduce((sum, share) => sum + share.lateMinutes, 0);
    expect(minutes).toBe(report.result.late!.minutes);
    expect(
      told(report, 'ESCALATION')
        .map(({ to }) => to)
        .slice(0, 2),
    ).toEqual(['OFFICER', 'HEAD_OF_UNIT']);
    expect(told(report, 'APOLOGY', 'APPLICANT')).toHaveLength(1);
    // NĐ 61/2018 Đ19.9: too late to move the limit
    expect(report.timeline.find(line => line.vi.startsWith('Xin lỗi'))!.vi).toContain('hạn không đổi');
  },
  'liaison-silent'(report, { procedure }) {
    expect(report.result.outcome.code).toBe('RESULT_RETURNED');
    const silent = told(report, 'SILENCE', 'HEAD_OF_ONE_STOP');
    if (procedure.terms?.silenceIsConsent) expect([silent, report.result.onTime]).toEqual([[], true]);
    else expect(silent[0]).toMatchObject({ article: 'NĐ 61/2018 Đ19.5.b' });
    // A part of a group cannot be passed over: the dossier is late, and it is the others' lateness.
    if (procedure.steps?.includes('PART')) expect(Object.values(units)).not.toContain(latest(report).unit);
  },
  withdrawn(report) {
    expect(report.result.outcome.code).toBe('WITHDRAWN');
    expect(told(report, 'STOP', 'APPLICANT')).toMatchObject([{ form: { number: '05' } }]);
  },
  tet(report, { procedure }) {
    expect(report.result).toMatchObject({ outcome: { code: 'RESULT_RETURNED' }, onTime: true });
    // A limit of days by the calendar counts them in.
    const counted = procedure.limit.unit === 'CALENDAR_DAY' ? /tính cả ngày nghỉ/ : /nghỉ: .*Tết/;
    expect(report.explanation!.vi.join('\n')).toMatch(counted);
    const decided = report.result.due!.date <= report.dossier.daysOffDecidedTo;
    expect(report.result.due!.provisional).toBe(!decided);
    expect(report.explanation!.vi.at(-1)!.includes('Tạm tính')).toBe(!decided);
  },
};

const memoryOf = (run: Planned['run']) => {
  if (run instanceof BadInput) throw run;
  return run.life;
};

describe.each(codes)('%s', code => {
  test.each(scenarioNames)('%s', async name => {
    const planned = plans.find(({ procedure, scenario }) => procedure.code === code && scenario.name === name)!;
    const life = led.get(`${code}-${name}`)!;
    if (life instanceof BadInput) {
      expect(life.message).toContain(planned.scenario.unfit.vi);
      return;
    }
    shows[name]!(life.report, planned);
    const recorded = lifeIn(life.history);
    expectSameLife(recorded.events, await relived(recorded, planned.procedure.route));
    // The plan was made in memory by the same policy: nothing went another way on the engine.
    expect(recorded.events.map(({ kind }) => kind)).toEqual(memoryOf(planned.run).events.map(({ kind }) => kind));
    expect(openTasks(memoryOf(planned.run).state)).toEqual([]);
  });
});

test('what does not fit: a limit of one day has no day for an apology, nor time to ask anybody', () => {
  const unfit = [...led].filter(([, life]) => life instanceof BadInput).map(([name]) => name);
  const aDay = ['2.000635', '2.000815', '2.000908'];
  expect(unfit).toEqual(expect.arrayContaining(aDay.flatMap(code => [`${code}-postponed`, `${code}-liaison-silent`])));
});
