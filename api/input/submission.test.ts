import { local } from '../../test/dossiers';
import { parseSubmission } from './submission';

const now = local('2026-11-25T09:00');
const given = (change: object) => ({
  ...{ procedure: '1.004873', agency: 'H26.001', channel: 'DIRECT', applicant: { name: 'Nguyễn Thị Hoa' } },
  ...change,
});
const yesterday = '2026-11-24T10:00:00+07:00';
const reason = 'mất điện cả ngày';

test('what is handed in now says nothing of times', async () => {
  const parsed = await parseSubmission(given({}), now);
  expect(JSON.parse(JSON.stringify(parsed))).toEqual(given({}));
});

test('instants become epoch ms', async () => {
  const parsed = await parseSubmission(
    given({ channel: 'POSTAL', submittedAt: yesterday, minutesSignedAt: '2026-11-24T02:00Z', reason }),
    now,
  );
  expect(parsed).toMatchObject({
    submittedAt: local('2026-11-24T10:00'),
    minutesSignedAt: local('2026-11-24T09:00'),
    reason,
  });
});

test.each<[string, object, string[]]>([
  ['online, there is no desk to enter it', { channel: 'ONLINE', submittedAt: yesterday, reason }, ['submittedAt']],
  ['in the future', { submittedAt: '2026-11-25T09:00:00.001+07:00', reason }, ['submittedAt']],
  ['more than 90 days ago', { submittedAt: '2026-08-27T08:59:59+07:00', reason }, ['submittedAt']],
  ['a reason for nothing', { reason }, ['reason']],
  ['received by the competent agency for itself', { receivedBy: 'H26.001' }, ['receivedBy']],
  ['by post without its minutes', { channel: 'POSTAL' }, ['minutesSignedAt']],
  ['minutes of what came otherwise', { minutesSignedAt: yesterday }, ['minutesSignedAt']],
  ['minutes of tomorrow', { channel: 'POSTAL', minutesSignedAt: '2026-11-26T09:00+07:00' }, ['minutesSignedAt']],
  ['QĐ 45/2016 Đ7.4: minutes of after the handing in', { channel: 'POSTAL', submittedAt: yesterday, minutesSignedAt: '2026-11-24T10:00:00.001+07:00', reason }, ['minutesSignedAt']],
  ['two at once', { channel: 'ONLINE', submittedAt: yesterday, minutesSignedAt: yesterday, reason }, ['submittedAt', 'minutesSignedAt']],
])('%s: %j is refused', async (_what, change, fields) => {
  await expect(parseSubmission(given(change), now)).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    facts: { fields: fields.map(field => ({ field, problems: [expect.stringContaining(field)] })) },
  });
}); // prettier-ignore

test('QĐ 45/2016 Đ7.4: by post it is handed in with the signing of the minutes, at the latest', async () => {
  const byPost = given({ channel: 'POSTAL', submittedAt: yesterday, minutesSignedAt: yesterday, reason });
  await expect(parseSubmission(byPost, now)).resolves.toMatchObject({ minutesSignedAt: local('2026-11-24T10:00') });
});

test('exactly now, and exactly 90 days ago, are taken', async () => {
  for (const submittedAt of ['2026-11-25T09:00:00+07:00', '2026-08-27T09:00:00+07:00'])
    await expect(parseSubmission(given({ submittedAt, reason }), now)).resolves.toMatchObject({ reason });
});

test('Hòa Bình Đ26.3: what was received elsewhere is entered afterwards, and says why', async () => {
  await expect(parseSubmission(given({ submittedAt: yesterday }), now)).rejects.toMatchObject({
    code: 'REASON_REQUIRED',
    facts: { field: 'reason' },
  });
});
