import { local, reasonOf, startOf, units } from '../../test/dossiers';
import { dossier, lived } from '../../test/dossier-specification';
import {
  accepts,
  handedIn,
  issuesResult,
  ordersStop,
  procedureAbolished,
  recallsResult,
  returnsResult,
  withdraws,
  type ActStep,
} from '../../test/steps';
import type { Route } from '../../domain/kernel/route';
import { noticesOf } from '../../domain/dossier/notices';
import { openTasks } from '../../domain/dossier/state';
import { publicStatus } from '../../domain/dossier/status';
import { group } from './group';
import { reception } from './reception';
import { returnOfResult } from './return-of-result';

const days = (amount: number) => ({ amount, unit: 'WORKING_DAY' }) as const;
const birth = { code: '1.001193', unit: 'H01.1/civil-status', limit: days(1) };
const residence = { code: '1.004222', unit: 'H01.9/police', limit: days(5), after: [birth.code] };
const insurance = { code: '1.001731', unit: 'H01.8/insurance', limit: days(5), after: [birth.code] };

let became: Readonly<Record<string, string>> = {};
/** 3.000722: birth, then residence and insurance at once; one receipt, one desk. */
const threeInOne: Route = async d => {
  await reception(d);
  became = await group(d, [birth, residence, insurance]);
  await d.task({ kind: 'RETURN', unit: d.units.desk, limit: 'NONE', actions: ['RETURN_RESULT'] });
  return 'RESULT_RETURNED';
};
const { given } = dossier(20, {}, threeInOne);
const accepted = [handedIn('2026-03-02T08:00'), accepts('2026-03-02T09:00')];
const ends =
  (kind: 'FINISH_PART' | 'REFUSE_PART', part: { unit: string }) =>
  (at: string): ActStep => ({
    ...{ kind, at: local(at), reason: reasonOf('so') },
    by: { account: part.unit, role: 'OFFICER', units: [part.unit] },
  });
const finishes = (part: { unit: string }, at: string) => ends('FINISH_PART', part)(at);

test('NĐ 61/2018 Đ3.2: several procedures as one: one receipt with one date', () =>
  given(accepted[0]!)
    .when(accepted[1]!)
    .leaves({ receipts: 1, due: { date: '2026-03-30' } }));

test('NĐ 61/2018 Đ3.2: a part waits for those whose results it needs', () =>
  given(accepted[0]!)
    .when(accepted[1]!)
    .leaves({ openTasks: [{ kind: 'PART', part: birth.code, unit: birth.unit, due: { date: '2026-03-03' } }] }));

test('NĐ 61/2018 Đ3.2: then they go on at once, each within its own limit', () =>
  given(...accepted)
    .when(finishes(birth, '2026-03-03T09:00'))
    .leaves({
      openTasks: [
        { part: residence.code, unit: residence.unit, due: { date: '2026-03-10' } },
        { part: insurance.code, unit: insurance.unit, due: { date: '2026-03-10' } },
      ],
    }));

test('NĐ 61/2018 Đ3.2: all results come back to the one desk, when the last is there', async () => {
  const steps = [...accepted, finishes(birth, '2026-03-03T09:00'), finishes(insurance, '2026-03-04T09:00')];
  await given(...steps)
    .when(finishes(residence, '2026-03-05T09:00'))
    .leaves({
      openTasks: [{ kind: 'RETURN', unit: units.desk }],
    });
  const life = await lived([...steps, finishes(residence, '2026-03-05T09:00'), returnsResult('2026-03-05T10:00')], startOf(20), threeInOne); // prettier-ignore
  expect(life.state.outcome).toBe('RESULT_RETURNED');
  expect(became).toEqual({ '1.001193': 'FINISH_PART', '1.004222': 'FINISH_PART', '1.001731': 'FINISH_PART' });
});

test('NĐ 61/2018 Đ19.8: one part is refused, with its reasons, and the others go on', async () => {
  const steps = [...accepted, finishes(birth, '2026-03-03T09:00')];
  const refused = ends('REFUSE_PART', residence)('2026-03-05T09:00');
  await given(...steps)
    .when({ ...refused, reason: undefined })
    .refused('REASON_REQUIRED');
  await lived([...steps, refused, finishes(insurance, '2026-03-06T09:00')], startOf(20), threeInOne);
  expect(became).toMatchObject({ '1.004222': 'REFUSE_PART', '1.001731': 'FINISH_PART' });
});

test('NĐ 61/2018 Đ19.8: what needs the result of a refused part is not begun, and the refusal goes to the desk', async () => {
  const whole: Route = async d => {
    await reception(d);
    became = await group(d, [birth, residence, insurance]);
    await returnOfResult(d);
    return 'REFUSED';
  };
  const refused = ends('REFUSE_PART', birth)('2026-03-03T09:00');
  const atDesk = issuesResult('2026-03-03T10:00');
  await dossier(20, {}, whole).given(...accepted).when(refused).leaves({ openTasks: [{ kind: 'RESULT_HANDOFF' }] }); // prettier-ignore
  expect(became).toEqual({ '1.001193': 'REFUSE_PART', '1.004222': 'LEFT_OUT', '1.001731': 'LEFT_OUT' });
  const life = await lived([...accepted, refused, atDesk], startOf(20), whole);
  expect(publicStatus(life.state)).toBe(8);
  const ready = life.events.find(({ kind }) => kind === 'RESULT_READY')!;
  expect(noticesOf(ready, life.state).map(({ kind }) => kind)).toEqual(['RESULT_READY']); // each part has its slip, and it is no early result
});

test('NĐ 61/2018 Đ19.8: with one part done there is a result to give out, though another was refused', async () => {
  const both: Route = async d => {
    await reception(d);
    await group(d, [birth, { ...residence, after: [] }]);
    await returnOfResult(d);
    return 'RESULT_RETURNED';
  };
  const refusal = ends('REFUSE_PART', residence)('2026-03-03T08:00');
  const life = await lived([...accepted, refusal, finishes(birth, '2026-03-03T09:00'), issuesResult('2026-03-03T10:00')], startOf(20), both); // prettier-ignore
  expect(publicStatus(life.state)).toBe(9);
});

test('NĐ 61/2018 Đ3.2: a part is its own unit’s work', () =>
  given(...accepted, finishes(birth, '2026-03-03T09:00'))
    .when({ ...finishes(residence, '2026-03-04T09:00'), by: finishes(birth, '').by, task: 't3' })
    .refused('NOT_YOUR_UNIT', { units: [residence.unit] }));

test('a group that is withdrawn leaves nothing to do to any of its units', async () => {
  const two: Route = async d => {
    await reception(d);
    await group(d, [birth, { ...residence, after: [] }]);
    return 'RESULT_RETURNED';
  };
  const life = await lived([...accepted, withdraws('2026-03-03T09:00')], startOf(20), two);
  expect(openTasks(life.state).map(({ kind }) => kind)).toEqual(['WITHDRAWAL']);
});

describe('law.md §1.8: the certificate of a part that is done is signed, and the applicant’s', () => {
  const born = [...accepted, finishes(birth, '2026-03-03T09:00')];

  test('law.md §1.8: it is neither withdrawn nor stopped while the others go on', async () => {
    await given(...born)
      .when(withdraws('2026-03-04T09:00'))
      .refused('ALREADY_SIGNED');
    await given(...born)
      .when(ordersStop('2026-03-04T09:00'))
      .refused('ALREADY_SIGNED');
  });

  test('TT 03/2025 form 05: nor by a law that abolishes the procedure, by which the others are settled all the same', () =>
    given(...born)
      .when(procedureAbolished('2026-03-04T00:00'))
      .then({ kind: 'PROCEDURE_ABOLISHED', stops: false }));

  test('law.md §1.8: where the one that ended was refused nothing is signed', () =>
    dossier(20, {}, async d => {
      await reception(d);
      await group(d, [birth, { ...residence, after: [] }]);
      return 'RESULT_RETURNED';
    })
      .given(...accepted, ends('REFUSE_PART', birth)('2026-03-03T09:00'))
      .when(withdraws('2026-03-04T09:00'))
      .leaves({ status: 7 }));

  test('NĐ 61/2018 Đ21.1: nor is it any more once it was recalled, and every part is done anew', async () => {
    const again: Route = async d => {
      await reception(d);
      do await group(d, [birth]);
      while ((await returnOfResult(d)) === 'RECALLED');
      return 'RESULT_RETURNED';
    };
    await dossier(20, {}, again)
      .given(...born, issuesResult('2026-03-03T10:00'), recallsResult('2026-03-03T11:00'))
      .when(withdraws('2026-03-04T09:00'))
      .leaves({ status: 7 });
  });
});

test('law.md §1.8: results that are at the desk are neither withdrawn nor stopped, though no leader of ours has signed them', async () => {
  const withReturn: Route = async d => {
    await reception(d);
    await group(d, [birth]);
    await returnOfResult(d);
    return 'RESULT_RETURNED';
  };
  const atDesk = dossier(20, {}, withReturn).given(...accepted, finishes(birth, '2026-03-03T09:00'), issuesResult('2026-03-03T10:00')); // prettier-ignore
  await atDesk.when(withdraws('2026-03-03T11:00')).refused('ALREADY_SIGNED');
  await atDesk.when(ordersStop('2026-03-03T11:00')).refused('ALREADY_SIGNED');
});

test('parts that wait for one another, or for what is no part, are no way at all', async () => {
  const circle: Route = async d => {
    await group(d, [
      { ...birth, after: ['1.004222'] },
      { ...residence, after: ['1.001193'] },
    ]);
    return 'RESULT_RETURNED';
  };
  await expect(lived([handedIn('2026-03-02T08:00')], startOf(5), circle)).rejects.toThrow('in a circle');
});
