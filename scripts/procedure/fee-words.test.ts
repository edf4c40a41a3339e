import type { Procedure } from '../../domain/procedure/procedure';
import { certifiedCopy } from '../../workflows/procedures/certified-copy';
import { feesInWords } from './fee-words';

const limit = { amount: 3, unit: 'WORKING_DAY' } as const;
const published = (feeNotes: Readonly<Record<string, string | null>>) =>
  ({
    code: '1.000000',
    channels: Object.fromEntries(Object.entries(feeNotes).map(([channel, feeNote]) => [channel, { limit, feeNote }])),
  }) as unknown as Procedure;

test('NĐ 61/2018 Đ15.1.c: what it costs by each channel, those that cost the same together', () => {
  const three = published({ DIRECT: '50,000 VNĐ', ONLINE: 'Miễn phí', POSTAL: '50,000 VNĐ' });
  expect(feesInWords(undefined, three, 'vi')).toBe('DIRECT, POSTAL 50.000 đồng khi nộp · ONLINE không thu phí, lệ phí');
  expect(feesInWords(undefined, three, 'en')).toBe('DIRECT, POSTAL 50,000 đồng at submission · ONLINE free');
  expect(feesInWords(undefined, published({ ONLINE: '10 USD' }), 'vi')).toBe(
    'ONLINE số tiền do nơi tính phí cho biết khi tiếp nhận',
  );
});

test('as its file says, where it has one', () =>
  expect(feesInWords(certifiedCopy, published({ DIRECT: '10 USD' }), 'vi')).toBe('DIRECT 2.000 đồng khi nộp'));

test('nothing where it takes no dossiers', () => expect(feesInWords(undefined, published({}), 'vi')).toBe(''));
