import { calendar2026, calendarWithout, local, withTerms } from '../../test/dossiers';
import { dossier, lived } from '../../test/dossier-specification';
import { places, reachedAt, standingAt } from '../../test/places';
import {
  daysClosed,
  findsIncomplete,
  issuesResult,
  online,
  proposesResult,
  sendsSlip,
  signs,
  supplements,
  timePasses,
  unitsMoved,
  withdraws,
} from '../../test/steps';
import { startOf } from '../../test/dossiers';
import { calendarOf } from '../calendar/calendar-of';
import { pack } from '../calendar/packed/pack';
import type { PinnedCalendar } from '../calendar/packed/packed-calendar';
import { clockDeadline } from '../clock/deadline';
import type { CalendarChanged } from './commands';
import { taskKinds } from './task';
import { viewOf } from './view';

const { given } = dossier(5, { channel: 'ONLINE' });
const told = (at: string, calendar: PinnedCalendar): CalendarChanged => ({
  ...{ kind: 'CALENDAR_CHANGED', calendar, because: '12/QĐ-UBND' },
  at: local(at),
});
const storm = daysClosed('2026-03-04T08:00', '2026-03-04', '2026-03-05');
const asked = [...online.examined, findsIncomplete('2026-03-03T09:00'), sendsSlip('2026-03-03T10:00')];

describe('the dates move', () => {
  test('NĐ 224/2026 Đ15.1.g: old date, new date and why are journalled', () =>
    given(...online.examined)
      .when(storm)
      .tells({
        kind: 'CALENDAR_CHANGED',
        because: '12/QĐ-UBND',
        due: { from: { date: '2026-03-09' }, to: { date: '2026-03-11' } },
      }));

  test('with the dossier what is due with it, and what has a limit of its own', async () => {
    await given(...online.examined).when(storm).leaves({ due: { date: '2026-03-11' }, openTasks: [{ due: { date: '2026-03-11' } }] }); // prettier-ignore
    await given(...online.examined, findsIncomplete('2026-03-03T09:00'))
      .when(storm)
      .tells({ kind: 'CALENDAR_CHANGED', tasks: [{ task: 't4', due: { date: '2026-03-09' } }] });
  });

  test('a task that was late and now is not loses its mark, and is told when it is', async () => {
    // On paper the hand-over has a day of its own (NĐ 61/2018 Đ18.2).
    const { given: onPaper } = dossier(5);
    const late = [...online.accepted, timePasses('2026-03-03T08:00')];
    await onPaper(...late).when(daysClosed('2026-03-03T09:00', '2026-03-02', '2026-03-03')).leaves({ openTasks: [{ kind: 'HANDOFF', overdue: false, due: { date: '2026-03-04' } }] }); // prettier-ignore
    await onPaper(...late, daysClosed('2026-03-03T09:00', '2026-03-02', '2026-03-03'))
      .when(timePasses('2026-03-05T00:00'))
      .tells({ kind: 'TASK_OVERDUE', task: 't2' });
  });

  test('days that do not matter to it are taken note of, and move nothing', async () => {
    const { state, events } = await lived([...online.examined, daysClosed('2026-03-04T08:00', '2026-06-01')], startOf(5, { channel: 'ONLINE' })); // prettier-ignore
    const event = events.find(({ kind }) => kind === 'CALENDAR_CHANGED');
    expect(event).not.toHaveProperty('due');
    expect(event).not.toHaveProperty('tasks');
    expect(state.calendar.version).toBe(2);
  });

  test('BLLĐ 2019 Đ112.3: once the days off of the next year are decided a date beyond them is promised for certain', async () => {
    const known = { ...calendar2026, to: '2026-03-06' };
    const undecided = { channel: 'ONLINE', calendar: known } as const;
    const decided = { ...calendarWithout(), version: known.version, exceptions: calendar2026.exceptions };
    const before = await lived([...online.examined], startOf(5, undecided));
    expect(before.state.due).toMatchObject({ date: '2026-03-09', provisional: true });
    const after = await lived([...online.examined, told('2026-03-04T08:00', decided)], startOf(5, undecided));
    expect(after.state.due?.date).toBe('2026-03-09');
    expect(after.state.due).not.toHaveProperty('provisional');
    // Heard again, or from a program that does not know the year yet, it is no news.
    for (const again of [decided, known])
      expect((await lived([...online.examined, told('2026-03-04T08:00', decided), told('2026-03-04T09:00', again)], startOf(5, undecided))).events).toHaveLength(after.events.length); // prettier-ignore
  });

  test('counting-rules 2: a Saturday worked in exchange brings the date forward', async () => {
    const worked = { ...calendarWithout(), exceptions: { ...calendar2026.exceptions, '2026-03-07': { hours: 1, kind: 'SWAPPED_TO_WORK' } } }; // prettier-ignore
    await given(...online.examined)
      .when(told('2026-03-04T08:00', worked))
      .leaves({ due: { date: '2026-03-07' } });
  });
});

describe('versions', () => {
  test('an older one, or the same again, changes nothing: signals come twice and out of order', async () => {
    await given(...online.examined)
      .when(told('2026-03-04T08:00', calendar2026))
      .then();
    await given(...online.examined, storm)
      .when(daysClosed('2026-03-04T09:00', '2026-03-06'))
      .then();
    const older = { ...calendarWithout('2026-03-06'), version: 0 };
    await given(...online.examined)
      .when(told('2026-03-04T08:00', older))
      .then();
  });

  test('of the country’s beneath it as well', () => {
    const withBase = (version: number) => ({
      ...calendarWithout('2026-03-04'),
      version: 1,
      base: { id: 'vn', version },
    });
    return dossier(5, { channel: 'ONLINE', calendar: { ...calendar2026, base: { id: 'vn', version: 3 } } })
      .given(...online.examined, told('2026-03-03T08:00', withBase(3)))
      .when(told('2026-03-03T09:00', withBase(4)))
      .leaves({ due: { date: '2026-03-10' } });
  });

  test('of the province’s between them as well: of what took effect at one instant the dossier misses nothing', () => {
    const since = local('2026-03-03T07:00');
    const layers = (province: number, country: number, days: string[]) => ({
      ...{ ...calendarWithout(...days), version: 1, since },
      base: { id: 'H01', version: province, base: { id: 'vn', version: country } },
    });
    const { given: pinning } = dossier(5, { channel: 'ONLINE', calendar: layers(1, 2, []) });
    const closed = told('2026-03-03T09:00', layers(2, 2, ['2026-03-04']));
    return Promise.all([
      pinning(...online.examined)
        .when(closed)
        .leaves({ due: { date: '2026-03-10' } }),
      pinning(...online.examined, closed)
        .when(told('2026-03-03T10:00', layers(1, 2, [])))
        .then(),
      pinning(...online.examined, closed)
        .when(told('2026-03-03T10:00', layers(2, 3, ['2026-03-04', '2026-03-05'])))
        .leaves({ due: { date: '2026-03-11' } }),
    ]);
  });

  test('a calendar pinned before provinces had one is as old as the province’s first', () => {
    const base = { id: 'vn', version: 3 };
    const calendar = { ...calendar2026, base: { id: 'H01', version: 1, base } };
    return dossier(5, { channel: 'ONLINE', calendar: { ...calendar2026, base } })
      .given(...online.examined)
      .when(told('2026-03-03T09:00', calendar))
      .then();
  });

  test('law.md §11: after a merger the new agency’s calendar takes over, whatever its version; the old one’s is heard no more', async () => {
    const newOne = { ...calendarWithout('2026-03-04'), id: 'H03.1', version: 1 };
    const moved = [...online.examined, unitsMoved('2026-03-03T00:00')];
    await given(...online.examined)
      .when(told('2026-03-03T09:00', newOne))
      .then();
    await given(...moved)
      .when(told('2026-03-03T09:00', newOne))
      .leaves({ due: { date: '2026-03-10' } });
    await given(...moved, told('2026-03-03T09:00', newOne))
      .when(daysClosed('2026-03-03T10:00', '2026-03-05'))
      .then();
  });
});

describe('whatever it is at', () => {
  test('NĐ 61/2018 Đ19.4: while the clock stands: the days count when it goes on', async () => {
    await given(...asked)
      .when(storm)
      .leavesNo('due');
    await given(...asked, daysClosed('2026-03-04T08:00', '2026-03-11', '2026-03-12'))
      .when(supplements('2026-03-10T09:00'))
      .leaves({ due: { date: '2026-03-19' } });
  });

  test('counting-rules 12: a limit that was missed when the wait began, and by the new days was not: the clock stands after all', async () => {
    const late = [...online.examined, timePasses('2026-03-10T08:00'), findsIncomplete('2026-03-10T09:00'), sendsSlip('2026-03-10T10:00')]; // prettier-ignore
    await given(...late.slice(0, -1))
      .when(late.at(-1)!)
      .leaves({ due: { date: '2026-03-09' } });
    const reckoned = daysClosed('2026-03-10T11:00', '2026-03-05', '2026-03-06');
    await given(...late)
      .when(reckoned)
      .leavesNo('due');
    await given(...late)
      .when(reckoned)
      .leaves({ suspended: { since: local('2026-03-10T10:00') } });
  });

  test('counting-rules 7: a result at the desk is judged by the days as they turn out to have been', () =>
    given(...online.examined, proposesResult('2026-03-10T09:00'), signs('2026-03-10T10:00'), issuesResult('2026-03-10T11:00')) // prettier-ignore
      .when(daysClosed('2026-03-11T08:00', '2026-03-05'))
      .leaves({ onTime: true, overdue: false, due: { date: '2026-03-10' } }));

  test('law.md §1.8: a dossier that was taken back has no date to move', () =>
    given(...online.examined, withdraws('2026-03-03T09:00'))
      .when(daysClosed('2026-03-03T10:00', '2026-03-03'))
      .leavesNo('due'));

  test('law.md §1.7: of the applicant’s window too', () =>
    dossier(5, { channel: 'ONLINE', ...withTerms({ supplement: { window: { amount: 5, unit: 'WORKING_DAY' } } }) })
      .given(...asked)
      .when(storm)
      .leaves({ openTasks: [{ kind: 'SUPPLEMENT', due: { date: '2026-03-12' } }] }));

  test.each(taskKinds)(
    'while %s waits the dates are those of the new calendar, and nothing else has changed',
    async kind => {
      const life = await standingAt(places[kind]);
      const before = viewOf(life.state);
      await life.tell({ ...storm, at: reachedAt(places[kind]) });
      const { clock, calendar, due } = life.state;
      const counts = before.due !== undefined;
      expect(due).toEqual(counts ? clockDeadline(calendarOf(calendar), clock!) : undefined);
      expect(viewOf(life.state)).toMatchObject({ status: before.status, receipts: before.receipts });
      expect(viewOf(life.state).openTasks.map(({ id }) => id)).toEqual(before.openTasks.map(({ id }) => id));
    },
  );
});

describe('what cannot be', () => {
  const shapeless = { ...calendarWithout(), offsets: undefined, weekly: null } as never;
  const overlapping = { ...calendarWithout(), weekly: calendarWithout().weekly.map(() => [[500, 400]]) } as never;
  const unreadable = { ...pack(calendarWithout()), decided: { '': { CLOSED: { '2026-03-05/03': 'bão' } } } };
  const tooShort = { ...calendarWithout(), from: '2027-01-01', to: '2026-01-01' };

  test.each([
    ['hours that end before they begin', overlapping],
    ['a horizon the wrong way round', tooShort],
    ['no offsets and no week', shapeless],
    ['days on end that end before they begin', unreadable],
    ['nothing of what a calendar is', {} as never],
  ])('a calendar with %s is noted for who sent it, and changes nothing', async (_what, calendar: PinnedCalendar) => {
    const broken = { ...calendar, id: 'test', version: 9 };
    for (const steps of [online.handedIn, online.examined, asked]) {
      const life = await lived(steps, startOf(5, { channel: 'ONLINE' }));
      const { seq: _seq, ...before } = life.state;
      await life.tell({ ...told('2026-03-02T10:00', broken), at: steps.at(-1)!.at });
      expect(life.events.at(-1)).toMatchObject({ kind: 'NOT_UNDERSTOOD', word: 'CALENDAR_CHANGED' });
      const { seq: _, ...after } = life.state;
      expect(after).toEqual(before);
    }
  });
});
