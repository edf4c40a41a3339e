import { local, police, reasonOf, startOf } from '../test/dossiers';
import { lived } from '../test/dossier-specification';
import { accepts, handedIn } from '../test/steps';
import { dueBasis, viewOf } from '../domain/dossier/view';
import type { Route } from '../domain/kernel/route';
import { group } from '../workflows/stages/group';
import { reception } from '../workflows/stages/reception';
import { explainParts } from './explain';
import { present } from './present';

const days = (amount: number) => ({ amount, unit: 'WORKING_DAY' }) as const;
const route: Route = async d => {
  await reception(d);
  await group(d, [
    { code: 'RESIDENCE', unit: 'H01.9/police', limit: days(2) },
    { code: 'CARD', unit: 'H01.9/police', limit: days(2), after: ['RESIDENCE'] },
  ]);
  return 'RESULT_RETURNED';
};
const accepted = [handedIn('2026-03-02T08:00'), accepts('2026-03-02T09:00')];

test('NĐ 61/2018 Đ3.2: the parts of a group are listed with the number, the status and the date of each', async () => {
  const { state } = await lived(accepted, startOf(5), route);
  expect(present(viewOf(state)).parts).toEqual([
    {
      ...{ number: 'H01.1-260302-0001/1', code: 'RESIDENCE', unit: 'H01.9/police', turn: ['H01.9/police'] },
      ...{ begunAt: '2026-03-02T09:00:00+07:00', overdue: false },
      status: { code: 4, vi: 'Đang xử lý', en: 'In process' },
      due: { at: '2026-03-04T17:00:00+07:00', date: '2026-03-04', lateFrom: '2026-03-05T00:00:00+07:00' },
    },
    {
      ...{ number: 'H01.1-260302-0001/2', code: 'CARD', unit: 'H01.9/police', turn: [], overdue: false },
      status: { code: 2, vi: 'Được tiếp nhận', en: 'Accepted' },
    },
  ]);
});

test('NĐ 61/2018 Đ19.8: what became of a part is said in words', async () => {
  const refuses = { kind: 'REFUSE_PART', by: police, at: local('2026-03-03T09:00'), reason: reasonOf('so') } as const;
  const { state } = await lived([...accepted, refuses], startOf(5), route);
  expect(present(viewOf(state)).parts).toMatchObject([
    { endedAt: '2026-03-03T09:00:00+07:00', end: { code: 'REFUSE_PART', vi: 'Từ chối giải quyết' } },
    { end: { code: 'LEFT_OUT', en: 'Not begun for want of the result before it' } },
  ]);
});

test('the date of each begun part is explained by its own clock', async () => {
  const { state } = await lived(accepted, startOf(5), route);
  const explained = explainParts(dueBasis(state)!)!;
  expect(Object.keys(explained)).toEqual(['H01.1-260302-0001/1']);
  expect(explained['H01.1-260302-0001/1']!.vi[0]).toBe('Hẹn trả: 17:00 thứ Tư 04/03/2026 (2 ngày làm việc)');
});

test('a dossier of one procedure shows no parts', async () => {
  const { state } = await lived(accepted, startOf(5));
  expect(present(viewOf(state))).not.toHaveProperty('parts');
  expect(explainParts(dueBasis(state)!)).toBeUndefined();
});
