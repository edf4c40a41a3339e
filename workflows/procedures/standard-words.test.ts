import { local } from '../../test/dossiers';
import { take } from '../../test/dossier-specification';
import { Invariants } from '../../test/invariants';
import { places, reachedAt, standingAt, startAt } from '../../test/places';
import { paymentNoticed } from '../../test/steps';
import { actors, placeOf } from '../../test/who-may';
import { taskKinds } from '../../domain/dossier/task';

// What may come at any time, wherever the dossier stands: the same submission again, and the payment system's word.

describe.each(taskKinds)('while %s waits', waiting => {
  const place = places[waiting];
  const at = reachedAt(place);
  const notice = { ...paymentNoticed('2026-03-02T08:00'), at, payment: 'P9' };
  const happened = async (...notices: readonly object[]) => {
    const life = await standingAt(place);
    const known = life.events.length;
    for (const changes of notices) expect(await take(life, { ...notice, ...changes })).toBeUndefined();
    new Invariants(startAt(place)).check(life, at);
    return { life, fresh: life.events.slice(known) };
  };

  test('it is not handed in again, whoever tries', async () => {
    const life = await standingAt(place);
    const { state } = life;
    const known = life.events.length;
    for (const by of Object.values(actors))
      expect(await take(life, { kind: 'SUBMIT', by, at })).toMatchObject({ code: 'ALREADY_SUBMITTED' });
    expect(life.state).toBe(state);
    expect(life.events).toHaveLength(known);
  });

  test('NĐ 61/2018 Đ22: a payment, told twice, counts once, and moves nothing but what waits for it', async () => {
    const { life, fresh } = await happened({}, {}, { status: 'FAILED' });
    if (waiting === 'PAYMENT') {
      expect(fresh[0]).toMatchObject({ kind: 'TASK_ENDED', action: 'PAYMENT_RECEIVED', details: { payment: 'P9' } });
      expect(placeOf(life.state)).toBe('APPROVAL');
      expect(life.state).toMatchObject({ paidVnd: 50_000, notOwedVnd: 0 });
    } else {
      expect(fresh).toMatchObject([{ kind: 'PAYMENT_NOT_OWED', payment: 'P9', because: 'NOTHING_DUE' }]);
      expect(placeOf(life.state)).toBe(waiting);
      expect(life.state).toMatchObject({ notOwedVnd: 50_000 });
    }
  });

  test('NĐ 61/2018 Đ22: one that failed is told once, and may still come through', async () => {
    const { life, fresh } = await happened({ status: 'FAILED' }, { status: 'FAILED' });
    expect(fresh).toMatchObject([{ kind: 'PAYMENT_FAILED', payment: 'P9' }]);
    expect(placeOf(life.state)).toBe(waiting);
    await take(life, notice);
    expect(life.state.payments).toContain('P9');
  });

  test('NĐ 61/2018 Đ22: another amount is nowhere the fee, and what is no amount is noted', async () => {
    const { life, fresh } = await happened({ amountVnd: 40_000 }, { payment: 'P10', amountVnd: -1 });
    const because = waiting === 'PAYMENT' ? 'WRONG_AMOUNT' : 'NOTHING_DUE';
    expect(fresh).toMatchObject([
      { kind: 'PAYMENT_NOT_OWED', amountVnd: 40_000, because },
      { kind: 'NOT_UNDERSTOOD', word: 'PAYMENT_NOTICE', error: 'AMOUNT_INVALID' },
    ]);
    expect(placeOf(life.state)).toBe(waiting);
  });
});

test('before it is handed in, no payment leads to anything', async () => {
  const { state, events } = await standingAt({
    steps: [{ ...paymentNoticed('2026-03-02T08:00'), at: local('2026-03-02T07:00') }],
  });
  expect(events).toEqual([]);
  expect(state.payments).toEqual([]);
});
