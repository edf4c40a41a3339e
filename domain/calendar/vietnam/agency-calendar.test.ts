import { at, Register } from '../../../test/calendar/recorded';
import { refused } from '../../../test/refused';
import { Calendar } from '../calendar';
import type { OpenInterval } from '../snapshot';
import { agencyCalendar } from './agency-calendar';
import { vietnamCalendar } from './vietnam-calendar';

const agency = 'H26.001';
const later = at('2026-03-03T00:00');
const calendar = (register: Register, id = agency, instant = later): Calendar =>
  new Calendar(agencyCalendar(id, register.changes, instant));
const hours = (calendarNow: Calendar, date: string) => calendarNow.dayFacts(date).hours;

const usual: OpenInterval[] = [[450, 690], [810, 1020]]; // prettier-ignore
const early: OpenInterval[] = [[420, 690], [780, 990]]; // prettier-ignore
const winter: OpenInterval[] = [[480, 720], [780, 1020]]; // prettier-ignore

test('without changes an agency has the calendar of the country, under its own name', () => {
  const { base, ...snapshot } = agencyCalendar(agency, [], later);
  expect(base).toEqual({ id: 'H26', version: 1, base: { id: 'vn', version: 1 } });
  expect(snapshot).toEqual(vietnamCalendar({ id: agency, version: 1 }));
  expect(agencyCalendar('vn', [], later)).toEqual(vietnamCalendar({ id: 'vn', version: 1 }));
});

test('what the country decides holds in every agency, what an agency decides only there', () => {
  const register = new Register()
    .record('vn', { kind: 'SWAP', off: '2026-11-23', work: '2026-11-28' })
    .record(agency, { kind: 'CLOSURE', from: '2026-03-09', to: '2026-03-10' });
  const [here, there] = [calendar(register), calendar(register, 'H26.002')];
  expect([here, there].map(one => one.isWorkingDay('2026-11-23'))).toEqual([false, false]);
  expect([here, there].map(one => one.isWorkingDay('2026-11-28'))).toEqual([true, true]);
  expect([here, there].map(one => one.isWorkingDay('2026-03-09'))).toEqual([false, true]);
  expect(here.snapshot).toMatchObject({ id: agency, version: 2, base: { id: 'H26', base: { id: 'vn', version: 2 } } });
  expect(there.snapshot).toMatchObject({
    id: 'H26.002',
    version: 1,
    base: { id: 'H26', base: { id: 'vn', version: 2 } },
  });
});

test('a day says which decision it comes from', () => {
  const register = new Register()
    .record(agency, { kind: 'CLOSURE', from: '2026-03-09', to: '2026-03-09', hours: [[450, 690]] })
    .record('vn', { kind: 'OFFICIAL_DAY', date: '2026-11-23', day: 'STATUTORY', holiday: 'CULTURE' });
  const { exceptions } = agencyCalendar(agency, register.changes, later);
  expect(exceptions['2026-03-09']).toEqual({
    hours: [[450, 690]],
    kind: 'CLOSED',
    name: 'bão số 3',
    notice: 'CV 12/UBND',
  });
  expect(exceptions['2026-11-23']).toEqual({ hours: [], kind: 'STATUTORY', name: 'CULTURE', notice: 'CV 12/UBND' });
});

test('hours without an end hold until the next without one; those of a period go before them', () => {
  const register = new Register()
    .record(agency, { kind: 'OFFICE_HOURS', from: '2026-03-16', hours: early })
    .record(agency, { kind: 'OFFICE_HOURS', from: '2026-04-06', to: '2026-04-12', hours: winter })
    .record(agency, { kind: 'OFFICE_HOURS', from: '2026-06-01', hours: usual });
  const dates = ['2026-03-13', '2026-03-16', '2026-04-03', '2026-04-06', '2026-04-10', '2026-04-13', '2026-05-29'];
  const calendarNow = calendar(register);
  expect(dates.map(date => hours(calendarNow, date))).toEqual([usual, early, early, winter, winter, early, early]);
  expect(hours(calendarNow, '2026-06-01')).toEqual(usual);
  expect(hours(calendarNow, '2026-12-31')).toEqual(usual);
});

test('an agency’s own periods lie on top of the country’s, which go on around them', () => {
  const register = new Register()
    .record('vn', { kind: 'OFFICE_HOURS', from: '2026-03-16', hours: early })
    .record('vn', { kind: 'CLOSURE', from: '2026-05-11', to: '2026-05-15' })
    .record('vn', { kind: 'RECEPTION_WINDOW', from: '2026-03-01', to: '2026-12-31', weekday: 6, hours: [[450, 690]] })
    .record(agency, { kind: 'OFFICE_HOURS', from: '2026-04-06', to: '2026-04-12', hours: winter })
    .record(agency, { kind: 'CLOSURE', from: '2026-05-13', to: '2026-05-18' }, { reason: 'di dời trụ sở' })
    .record(agency, { kind: 'RECEPTION_WINDOW', from: '2026-06-01', to: '2026-06-30', weekday: 6, hours: [[480, 600]] }); // prettier-ignore
  const here = calendar(register);
  expect(['2026-03-13', '2026-04-03', '2026-04-06', '2026-04-13'].map(date => hours(here, date))).toEqual([
    usual,
    early,
    winter,
    early,
  ]);
  const reasons = ['2026-05-12', '2026-05-13', '2026-05-18', '2026-05-19'].map(
    date => here.dayFacts(date).exception?.name,
  );
  expect(reasons).toEqual(['bão số 3', 'di dời trụ sở', 'di dời trụ sở', undefined]);
  const taken = ['2026-05-30T07:45', '2026-06-06T07:45', '2026-06-06T08:15', '2026-07-04T07:45'];
  expect(taken.map(time => here.takesDossiers(at(time)))).toEqual([true, false, true, true]);
});

test('windows of different weekdays hold side by side; an agency’s lies on the country’s of its weekday only', () => {
  const period = { kind: 'RECEPTION_WINDOW', from: '2026-06-01', to: '2026-06-30' } as const;
  const [morning, late, evening]: OpenInterval[][] = [[[450, 690]], [[480, 600]], [[1050, 1200]]];
  const register = new Register()
    .record('vn', { ...period, weekday: 6, hours: morning! })
    .record('vn', { ...period, from: '2026-05-25', weekday: 4, hours: evening! })
    .record(agency, { ...period, to: '2026-06-14', weekday: 6, hours: late! });
  const taken = (one: Calendar, ...times: string[]): boolean[] => times.map(time => one.takesDossiers(at(time)));
  const [here, there] = [calendar(register), calendar(register, 'H26.002')];
  const saturdays = ['2026-06-06T07:45', '2026-06-06T09:00', '2026-06-20T07:45'];
  expect(taken(here, ...saturdays)).toEqual([false, true, true]);
  expect(taken(there, ...saturdays)).toEqual([true, true, true]);
  const thursdays = ['2026-05-28T18:00', '2026-06-04T18:00', '2026-06-25T18:00', '2026-06-05T18:00'];
  for (const one of [here, there]) expect(taken(one, ...thursdays)).toEqual([true, true, true, false]);
  const third = { ...period, from: '2026-06-30', to: '2026-07-31', weekday: 4, hours: morning! };
  expect(refused(() => register.record('vn', third))).toMatchObject({
    facts: { problem: 'SEASONS_OVERLAP', date: '2026-06-30' },
  });
});

describe('QĐ 20/2020/QĐ-TTg: the province is a layer between the country and its agencies', () => {
  const storm = { kind: 'CLOSURE', from: '2026-05-11', to: '2026-05-15' } as const;
  const open = (one: Calendar, ...dates: string[]) => dates.map(date => one.isWorkingDay(date));

  test('what it decides holds in all its agencies, in itself, and in no other province', () => {
    const register = new Register().record('H26', storm);
    const dates = ['2026-05-08', '2026-05-11', '2026-05-15', '2026-05-18'];
    for (const id of [agency, 'H26.002', 'H26.002.01', 'H26'])
      expect(open(calendar(register, id), ...dates)).toEqual([true, false, false, true]);
    for (const id of ['H28.001', 'H28', 'G01.H26', 'vn'])
      expect(open(calendar(register, id), ...dates)).toEqual([true, true, true, true]);
  });

  test('a ministry’s decision holds in its agencies in every province', () => {
    const register = new Register().record('G01', storm);
    const ids = ['G01.H26', 'G01.H28', 'G12.H26', agency];
    expect(ids.map(id => calendar(register, id).isWorkingDay('2026-05-11'))).toEqual([false, false, true, true]);
  });

  test('it goes before the country, and the agency before both, on the dates that they share', () => {
    const register = new Register()
      .record('vn', storm, { reason: 'cả nước' })
      .record('H26', { ...storm, from: '2026-05-12' }, { reason: 'tỉnh' })
      .record(agency, { ...storm, from: '2026-05-14', to: '2026-05-18' }, { reason: 'phường' });
    const whose = (id: string) =>
      ['2026-05-11', '2026-05-12', '2026-05-14', '2026-05-18'].map(
        date => calendar(register, id).dayFacts(date).exception?.name,
      );
    expect(whose('vn')).toEqual(['cả nước', 'cả nước', 'cả nước', undefined]);
    expect(whose('H26')).toEqual(['cả nước', 'tỉnh', 'tỉnh', undefined]);
    expect(whose('H26.002')).toEqual(['cả nước', 'tỉnh', 'tỉnh', undefined]);
    expect(whose(agency)).toEqual(['cả nước', 'tỉnh', 'phường', 'phường']);
  });

  test('its hours of the year hold around those of the agency, its windows and exchanges as well', () => {
    const period = { kind: 'RECEPTION_WINDOW', from: '2026-06-01', to: '2026-06-30', weekday: 6 } as const;
    const register = new Register()
      .record('vn', { kind: 'OFFICE_HOURS', from: '2026-03-16', hours: winter })
      .record('H26', { kind: 'OFFICE_HOURS', from: '2026-04-01', hours: early })
      .record(agency, { kind: 'OFFICE_HOURS', from: '2026-05-01', to: '2026-05-31', hours: usual })
      .record('H26', { ...period, hours: [[450, 690]] })
      .record(agency, { ...period, to: '2026-06-14', hours: [[480, 600]] })
      .record('H26', { kind: 'SWAP', off: '2026-11-23', work: '2026-11-28' });
    const here = calendar(register);
    expect(
      ['2026-03-13', '2026-03-31', '2026-04-30', '2026-05-29', '2026-06-01'].map(date => hours(here, date)),
    ).toEqual([usual, winter, [], usual, early]);
    expect(['2026-04-29', '2026-12-31'].map(date => hours(here, date))).toEqual([early, early]);
    expect(['2026-06-06T07:45', '2026-06-20T07:45'].map(time => here.takesDossiers(at(time)))).toEqual([false, true]);
    expect(open(here, '2026-11-23', '2026-11-28')).toEqual([false, true]);
  });

  test('each layer has its versions, counted by itself, and the last effect of all is since when it holds', () => {
    const register = new Register()
      .record('H26', storm)
      .record('H26', { ...storm, from: '2026-06-01', to: '2026-06-01' }, { effectiveFrom: at('2026-03-02T15:00') })
      .record('vn', { kind: 'SWAP', off: '2026-11-23', work: '2026-11-28' }, { now: '2026-03-02T12:00' });
    const said = (instant: string) => {
      const { version, base, since } = agencyCalendar(agency, register.changes, at(instant));
      return [base?.base?.version, base?.version, version, since];
    };
    expect(said('2026-03-02T08:59')).toEqual([1, 1, 1, undefined]);
    expect(said('2026-03-02T09:00')).toEqual([1, 2, 1, at('2026-03-02T09:00')]);
    expect(said('2026-03-02T12:00')).toEqual([2, 2, 1, at('2026-03-02T12:00')]);
    expect(said('2026-03-02T15:00')).toEqual([2, 3, 1, at('2026-03-02T15:00')]);
    expect(agencyCalendar('H26', register.changes, later)).toMatchObject({ id: 'H26', version: 3, base: { id: 'vn', version: 2 } }); // prettier-ignore
  });

  test('a withdrawal takes its decision back in every agency, and what lies beneath and above stays', () => {
    const register = new Register()
      .record('H26', storm)
      .record(agency, { ...storm, from: '2026-05-15' })
      .record('H26', { kind: 'WITHDRAWAL', withdraws: 2 }, { now: '2026-03-02T10:00' });
    for (const [id, closed] of [
      [agency, true],
      ['H26.002', false],
    ] as const)
      // prettier-ignore
      expect(open(calendar(register, id), '2026-05-11', '2026-05-15')).toEqual([true, !closed]);
    const before = calendar(register, 'H26.002', at('2026-03-02T09:59'));
    expect(open(before, '2026-05-11')).toEqual([false]);
  });
});

test('a later decision of the country may meet one of an agency: the agency’s stays on top and nothing breaks', () => {
  const register = new Register()
    .record(agency, { kind: 'SWAP', off: '2026-11-23', work: '2026-11-28' }, { notice: 'QĐ phường' })
    .record('vn', { kind: 'SWAP', off: '2026-11-23', work: '2026-11-28' }, { notice: 'CV Bộ' });
  expect(agencyCalendar(agency, register.changes, later).exceptions['2026-11-28']?.notice).toBe('QĐ phường');
  expect(agencyCalendar('H26.002', register.changes, later).exceptions['2026-11-28']?.notice).toBe('CV Bộ');
});

describe('at an instant', () => {
  const closure = { kind: 'CLOSURE', from: '2026-03-09', to: '2026-03-09' } as const;
  const open = (register: Register, instant: string) =>
    calendar(register, agency, at(instant)).isWorkingDay('2026-03-09');
  const version = (register: Register, instant: string) => calendar(register, agency, at(instant)).snapshot.version;

  test('a change is there from its effect on', () => {
    const register = new Register().record(agency, closure, { effectiveFrom: at('2026-03-04T00:00') });
    expect(['2026-03-03T23:59', '2026-03-04T00:00'].map(instant => open(register, instant))).toEqual([true, false]);
    expect(['2026-03-03T23:59', '2026-03-04T00:00'].map(instant => version(register, instant))).toEqual([1, 2]);
  });

  test('a withdrawal takes it back from then on, and before it is as it was', () => {
    const register = new Register()
      .record(agency, closure)
      .record(agency, { kind: 'WITHDRAWAL', withdraws: 2 }, { now: '2026-03-03T10:00' });
    const instants = ['2026-03-02T08:59', '2026-03-02T09:00', '2026-03-03T09:59', '2026-03-03T10:00'];
    expect(instants.map(instant => open(register, instant))).toEqual([true, false, false, true]);
    expect(instants.map(instant => version(register, instant))).toEqual([1, 2, 2, 3]);
  });

  test('a change withdrawn before its effect never has one; the same may then be recorded anew', () => {
    const register = new Register()
      .record(agency, closure, { effectiveFrom: at('2026-03-05T00:00') })
      .record(agency, { kind: 'WITHDRAWAL', withdraws: 2 });
    expect(open(register, '2026-03-06T00:00')).toBe(true);
    register.record(agency, closure, { now: '2026-03-03T00:00' });
    expect(open(register, '2026-03-06T00:00')).toBe(false);
  });

  test('it says since when it is what it is: later with every effect, though versions count by recording', () => {
    const register = new Register()
      .record(agency, closure, { effectiveFrom: at('2026-03-05T00:00') })
      .record(agency, { kind: 'CLOSURE', from: '2026-03-12', to: '2026-03-12' })
      .record('vn', { kind: 'SWAP', off: '2026-11-23', work: '2026-11-28' }, { effectiveFrom: at('2026-03-06T00:00') });
    const told = (instant: string) => {
      const { version: own, since } = calendar(register, agency, at(instant)).snapshot;
      return { own, since };
    };
    expect(told('2026-03-02T08:59')).toEqual({ own: 1, since: undefined });
    expect(told('2026-03-02T09:00')).toEqual({ own: 3, since: at('2026-03-02T09:00') });
    expect(told('2026-03-05T00:00')).toEqual({ own: 2, since: at('2026-03-05T00:00') });
    expect(told('2026-03-06T00:00')).toEqual({ own: 2, since: at('2026-03-06T00:00') });
  });
});

test('closures lie in the order of their dates, in whatever order they were recorded', () => {
  const closed = (from: string, to: string) => ({ kind: 'CLOSURE', from, to }) as const;
  const backwards = new Register()
    .record(agency, closed('2026-05-11', '2026-05-12'))
    .record(agency, closed('2026-04-13', '2026-04-14'));
  const here = calendar(backwards);
  const days = ['2026-04-13', '2026-04-15', '2026-05-12', '2026-05-13'];
  expect(days.map(date => here.isWorkingDay(date))).toEqual([false, true, false, true]);
});

test('hours without an end hold from their own date, in whatever order they were recorded', () => {
  const backwards = new Register()
    .record(agency, { kind: 'OFFICE_HOURS', from: '2026-06-01', hours: winter })
    .record(agency, { kind: 'OFFICE_HOURS', from: '2026-04-06', hours: early });
  const here = calendar(backwards);
  expect(['2026-04-03', '2026-04-06', '2026-06-01'].map(date => hours(here, date))).toEqual([usual, early, winter]);
});
