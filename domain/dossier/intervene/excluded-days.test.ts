import { desk, local, reasonOf, units, withTerms } from '../../../test/dossiers';
import { dossier, lived } from '../../../test/dossier-specification';
import {
  accepts,
  daysClosed,
  excludesDays,
  findsIncomplete,
  handedIn,
  issuesResult,
  online,
  proposesResult,
  sendsSlip,
  signs,
  supplements,
  timePasses,
} from '../../../test/steps';
import { startOf } from '../../../test/dossiers';
import { calendarOf } from '../../calendar/calendar-of';
import { explainClock } from '../../clock/explanation/explain';
import { renderExplanation, type Language } from '../../clock/explanation/render';
import { dueBasis } from '../view';

const { given } = dossier(5, { channel: 'ONLINE' });
const flood = (from = '2026-03-04', to = '2026-03-05') => ({
  details: { days: { from, to }, ground: 'NĐ 99/2022 Đ16' },
});
const excluded = excludesDays('2026-03-06T09:00', flood());

test('1.011442: days of a disaster or an outage are not counted for this dossier', async () => {
  await given(...online.examined)
    .when(excluded)
    .tells({
      kind: 'DAYS_EXCLUDED',
      by: 'leader',
      reason: reasonOf('flood'),
      due: { from: { date: '2026-03-09' }, to: { date: '2026-03-11' } },
    });
  await given(...online.examined).when(excluded).leaves({ due: { date: '2026-03-11' }, openTasks: [{ due: { date: '2026-03-11' } }] }); // prettier-ignore
});

test('1.011442: what was late by them is late no longer', () =>
  given(...online.examined, timePasses('2026-03-10T08:00'))
    .when(excludesDays('2026-03-10T09:00', flood()))
    .leaves({ overdue: false, due: { date: '2026-03-11' }, openTasks: [{ overdue: false }] }));

test('1.011442: the office was open; it is said that the days are not counted for this dossier', async () => {
  const { state } = await lived([...online.examined, excluded], startOf(5, { channel: 'ONLINE' }));
  const { calendar, clock } = dueBasis(state)!;
  const known = calendarOf(calendar);
  const told = (language: Language) => renderExplanation(known, explainClock(known, clock)!, language);
  expect(told('vi')).toContain('  04/03–05/03 không tính: sự kiện bất khả kháng (NĐ 99/2022 Đ16)');
  expect(told('en')).toContain('  04/03–05/03 not counted: force majeure (NĐ 99/2022 Đ16)');
});

test('they stay excluded when the agency’s own calendar changes', () =>
  given(...online.examined, excluded)
    .when(daysClosed('2026-03-09T08:00', '2026-03-10'))
    .leaves({ due: { date: '2026-03-12' } }));

test('a change that comes twice is still one', () =>
  given(...online.examined, excluded, daysClosed('2026-03-09T08:00', '2026-03-10'))
    .when(daysClosed('2026-03-09T09:00', '2026-03-10'))
    .tellsNo('CALENDAR_CHANGED'));

test('excluded while the clock stands, they count when it goes on', () =>
  dossier(5, { channel: 'ONLINE', ...withTerms({ supplement: { clock: 'PAUSE' } }) })
    .given(
      ...online.examined,
      findsIncomplete('2026-03-03T09:00'),
      sendsSlip('2026-03-03T10:00'),
      excludesDays('2026-03-04T09:00', flood('2026-03-12', '2026-03-13')),
    ) // prettier-ignore
    .when(supplements('2026-03-06T09:00'))
    .leaves({ due: { date: '2026-03-16' } }));

test('tasks with a limit of their own move as well', async () => {
  const { state } = await lived(
    [...online.accepted, excludesDays('2026-03-02T10:10', flood('2026-03-02', '2026-03-02'))],
    startOf(5),
  );
  expect(state.tasks.at(-1)).toMatchObject({ kind: 'HANDOFF', due: { date: '2026-03-03' } });
});

test.each([
  ['backwards', flood('2026-03-05', '2026-03-04')],
  ['before the reception', flood('2026-02-27', '2026-03-04')],
  ['of more than sixty days', flood('2026-03-04', '2026-05-03')],
])('days %s are refused', (_what, changes) =>
  given(...online.examined)
    .when(excludesDays('2026-03-06T09:00', changes))
    .refused('ACTION_NOT_OPEN', { because: 'DAYS_INVALID', earliest: '2026-03-02' }),
);

test.each([flood('soon', '2026-03-04'), flood('2026-03-04', '2026-02-31')])('days that are none are refused', changes =>
  given(...online.examined)
    .when(excludesDays('2026-03-06T09:00', changes))
    .refused('DATE_INVALID'),
);

test('QĐ 45/2016 Đ7.4: by post the days from the minutes on count, and may be excluded, before the acceptance', async () => {
  const byPost = dossier(5, {
    channel: 'POSTAL',
    submittedAt: local('2026-02-27T15:00'),
    minutesSignedAt: local('2026-02-27T15:00'),
  }).given(handedIn('2026-03-03T16:00'), accepts('2026-03-04T09:00'));
  await byPost.when(excludesDays('2026-03-04T10:00', flood('2026-03-02', '2026-03-03'))).leaves({ due: { date: '2026-03-10' } }); // prettier-ignore
  await byPost
    .when(excludesDays('2026-03-04T10:00', flood('2026-02-26', '2026-03-03')))
    .refused('ACTION_NOT_OPEN', { because: 'DAYS_INVALID', earliest: '2026-02-27' });
});

test('the longest: sixty days', () =>
  given(...online.examined)
    .when(excludesDays('2026-03-06T09:00', flood('2026-03-04', '2026-05-02')))
    .tells({ kind: 'DAYS_EXCLUDED' }));

test('by the leader alone, with a ground and the reason', async () => {
  await given(...online.examined).when(excludesDays('2026-03-06T09:00', { ...flood(), by: desk })).refused('NOT_YOUR_UNIT', { units: [units.leader] }); // prettier-ignore
  await given(...online.examined).when(excludesDays('2026-03-06T09:00', { details: { days: { from: '2026-03-04', to: '2026-03-05' } } })).refused('DETAIL_REQUIRED', { field: 'details.ground' }); // prettier-ignore
  await given(...online.examined).when(excludesDays('2026-03-06T09:00', { ...flood(), reason: undefined })).refused('REASON_REQUIRED'); // prettier-ignore
});

test('only while it is in process', async () => {
  await given(...online.handedIn)
    .when(excludesDays('2026-03-02T09:00', flood()))
    .refused('ACTION_NOT_OPEN');
  const ready = [proposesResult('2026-03-03T09:00'), signs('2026-03-03T10:00'), issuesResult('2026-03-03T11:00')];
  await given(...online.examined, ...ready)
    .when(excluded)
    .refused('ACTION_NOT_OPEN', { because: 'NOT_IN_PROCESS' });
});
