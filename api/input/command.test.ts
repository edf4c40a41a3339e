import { actKinds, detailsOf, type ActKind } from '../acts';
import { parseCommand } from './command';

/** A good value of every detail. */
const values: Readonly<Record<string, unknown>> = {
  ground: 'NĐ 175/2024 Đ54.3',
  newDate: '2026-12-01',
  assignee: 'specialist2',
  consult: [{ unit: 'G01.H26/specialist', limit: { amount: 3, unit: 'WORKING_DAY' } }],
  onPaper: true,
  verifyAt: '2026-12-01T08:00+07:00',
  withApplicant: true,
  agency: 'G01.H26',
  receipt: true,
  amountVnd: 150_000,
  feeVnd: 0,
  payment: 'GD1',
  proxy: true,
  originalsReturned: true,
  outsideProvince: true,
  byPost: true,
  days: { from: '2026-12-01', to: '2026-12-02' },
  corrects: 3,
  trueTime: '2026-12-01T08:00+07:00',
};

const each = actKinds.flatMap(kind => Object.keys(values).map(detail => [kind, detail] as const));

test('every act, with every detail: taken where it belongs, else refused by its name with what is allowed', async () => {
  for (const [kind, detail] of each) {
    const parsed = parseCommand({ kind, details: { [detail]: values[detail] } });
    const allowed = detailsOf(kind);
    if ((allowed as readonly string[]).includes(detail))
      await expect(parsed).resolves.toMatchObject({ kind, details: { [detail]: expect.anything() as unknown } });
    else
      await expect(parsed).rejects.toMatchObject({
        code: 'INPUT_INVALID',
        facts: { fields: [{ field: `details.${detail}`, allowed }] },
      });
  }
});

test('every detail belongs to an act', () => {
  expect(new Set(actKinds.flatMap(detailsOf))).toEqual(new Set(Object.keys(values)));
});

test('instants become epoch ms, and only what was said is passed on', async () => {
  expect(
    await parseCommand({ kind: 'PLAN_VERIFICATION', legalAt: '2026-11-24T16:30:00+07:00', details: { verifyAt: '2026-12-01T01:00:00Z' } }), // prettier-ignore
  ).toEqual({
    kind: 'PLAN_VERIFICATION',
    legalAt: Date.UTC(2026, 10, 24, 9, 30),
    details: { verifyAt: Date.UTC(2026, 11, 1, 1) },
  });
  expect(await parseCommand({ kind: 'ACCEPT', details: {} })).toEqual({ kind: 'ACCEPT' });
});

test.each<ActKind>(['TAKE_OVER', 'SIGN'])('%s takes no details at all, and says so', async kind => {
  await expect(parseCommand({ kind, details: { ground: 'Đ1' } })).rejects.toMatchObject({
    facts: {
      fields: [{ field: 'details.ground', problems: [`does not belong to ${kind}; allowed: none`], allowed: [] }],
    },
  });
});
