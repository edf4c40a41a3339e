import type { Procedure } from '../domain/procedure/procedure';
import { feesOn } from './fees-on';

const limit = { amount: 3, unit: 'WORKING_DAY' } as const;
const procedure = (code: string, notes: Readonly<Record<string, string>>) =>
  ({
    code,
    channels: Object.fromEntries(Object.entries(notes).map(([channel, feeNote]) => [channel, { limit, feeNote }])),
  }) as unknown as Procedure;

test('NĐ 61/2018 Đ15.1.c: without a file, what the published text surely says, by channel', () => {
  const read = feesOn(
    procedure('1.000000', { DIRECT: '10,000 VNĐ', ONLINE: 'Miễn phí', POSTAL: '10 USD' }),
    '2026-11-28',
  );
  expect(read).toEqual({
    DIRECT: { when: 'AT_SUBMISSION', amountVnd: 10_000 },
    ONLINE: { amountVnd: 0 },
    POSTAL: { when: 'AT_ACCEPTANCE', amountVnd: 'ASSESSED' },
  });
});

test('with a file, what the file says of the channels that it has, whatever the text', () => {
  expect(feesOn(procedure('2.000815', { DIRECT: '10 USD', ONLINE: '10 USD' }), '2026-11-28')).toEqual({
    DIRECT: { when: 'AT_SUBMISSION', amountVnd: 2_000 },
  });
  expect(feesOn(procedure('1.013978', { DIRECT: '10 USD' }), '2026-11-28').DIRECT).toEqual({
    ...{ when: 'AFTER_ASSESSMENT', amountVnd: 'ASSESSED', assessedBy: 'TAX' },
  });
});
