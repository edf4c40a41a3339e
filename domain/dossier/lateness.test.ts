import { startOf, units, withTerms } from '../../test/dossiers';
import { lived } from '../../test/dossier-specification';
import {
  findsIncomplete,
  handedIn,
  accepts,
  handsOver,
  issuesResult,
  online,
  proposesResult,
  sendsSlip,
  signs,
  supplements,
  type Step,
} from '../../test/steps';
import type { ProcedureTerms } from '../procedure/terms';
import { calendarNow } from './state';
import { lateShares } from './lateness';

// Accepted on Monday 2 March, due on Monday 9 March at 17:00; a day has 450 open minutes.
const day = 450;

/** By how many minutes it was late, and whose they are. */
async function late(steps: readonly Step[], terms: ProcedureTerms = {}): Promise<Record<string, number>> {
  const { state, events } = await lived(steps, startOf(5, { channel: 'ONLINE', ...withTerms(terms) }));
  const ready = events.flatMap(event => (event.kind === 'RESULT_READY' ? [event] : []))[0]!;
  expect(ready.onTime).toBe(false);
  expect(ready.late).toEqual(lateShares(state, state.readyAt!));
  const shares = ready.late!.shares.filter(({ lateMinutes }) => lateMinutes > 0);
  expect(shares.reduce((sum, { lateMinutes }) => sum + lateMinutes, 0)).toBe(ready.late!.minutes);
  return { minutes: ready.late!.minutes, ...Object.fromEntries(shares.map(({ unit, lateMinutes }) => [unit, lateMinutes])) }; // prettier-ignore
}
const finish = (at: string, signedAt = at): Step[] => [proposesResult(at), signs(signedAt), issuesResult(signedAt)];

test('the unit with which it lay too long', async () => {
  expect(await late([...online.examined, ...finish('2026-03-10T09:30')])).toEqual({
    minutes: 120,
    [units.specialist]: 120,
  });
});

test('the desk that handed it over only after the date; the unit then had no time left to be late in', async () => {
  const handedOverLate = [handedIn('2026-03-02T08:00'), accepts('2026-03-02T10:00'), handsOver('2026-03-10T17:00')];
  const shares = await late([...handedOverLate, ...finish('2026-03-11T09:00')]);
  expect(shares.minutes).toBe(day + 90);
  expect(shares[units.desk]).toBeGreaterThanOrEqual(day);
});

test('a hand-over that was late, but after which the unit still had until the date: the unit’s', async () => {
  const handedOverLate = [handedIn('2026-03-02T08:00'), accepts('2026-03-02T10:00'), handsOver('2026-03-04T10:00')];
  expect(await late([...handedOverLate, ...finish('2026-03-10T17:00')])).toEqual({
    minutes: day,
    [units.specialist]: day,
  });
});

test('the leader who signed late', async () => {
  const shares = await late([...online.examined, ...finish('2026-03-09T16:00', '2026-03-10T17:00')]);
  expect(shares).toEqual({ minutes: day, [units.leader]: day });
});

test('counting-rules 9: a wait that is not counted is nobody’s lateness', async () => {
  const waited = [...online.examined, findsIncomplete('2026-03-09T09:00'), sendsSlip('2026-03-09T10:00'), supplements('2026-03-11T10:00')]; // prettier-ignore
  const shares = await late([...waited, ...finish('2026-03-12T09:00')], { supplement: { clock: 'PAUSE' } });
  expect(shares.minutes).toBe(90);
  expect(shares).not.toHaveProperty('APPLICANT');
});

test('counting-rules 12: asked after the due date, the wait changes nothing: the lateness is all of it', async () => {
  const asked = [...online.examined, findsIncomplete('2026-03-10T09:00'), sendsSlip('2026-03-10T10:00'), supplements('2026-03-11T10:00')]; // prettier-ignore
  const shares = await late([...asked, ...finish('2026-03-11T11:00')], { supplement: { clock: 'PAUSE' } });
  expect(shares.minutes).toBe(day + 210);
});

test('counting-rules 8: after a start anew only what came since counts', async () => {
  const anew = [...online.examined, findsIncomplete('2026-03-04T09:00'), sendsSlip('2026-03-04T10:00'), supplements('2026-03-10T10:00')]; // prettier-ignore
  expect(await late([...anew, ...finish('2026-03-18T08:30')])).toEqual({ minutes: 60, [units.specialist]: 60 });
});

test('late by the date though no minute of work lies between: a Saturday after a Friday', async () => {
  const friday = [handedIn('2026-02-27T08:00'), accepts('2026-02-27T10:00'), handsOver('2026-02-27T10:30')];
  expect(await late([...friday, ...finish('2026-03-07T09:00')])).toEqual({ minutes: 0 });
});

test('without a date there is no lateness', async () => {
  const { state } = await lived([handedIn('2026-03-02T08:00')]);
  expect(lateShares(state, Number.MAX_SAFE_INTEGER)).toEqual({ minutes: 0, shares: [] });
  expect(calendarNow(state).snapshot).toBe(state.calendar);
});
