import { catalogueTerms, publishedFee, type PublishedFee } from './published-fee';

const limit = { amount: 3, unit: 'WORKING_DAY' } as const;
const direct = (feeNote: string | null) => ({ channels: { DIRECT: { limit, feeNote } } });
const toPay = { refund: 'IF_NOT_PERFORMED', clock: 'NO_EFFECT' };

describe('NĐ 61/2018 Đ15.1.c: what the published text of a channel says of its fee', () => {
  test.each<[string | null, PublishedFee]>([
    // free
    [null, 0],
    ['Miễn phí', 0],
    ['Miễn phí(Không)', 0],
    ['Miễn phí(Không quy định.)', 0],
    ['Miễn phí(Không thu lệ phí)', 0],
    ['Miễn phí(Chưa quy định.)- Nộp hồ sơ qua dịch vụ bưu chính (nếu có)', 0],
    ['Miễn phí06 ngày làm việc, kể từ ngày nhận đủ hồ sơ theo quy định', 0],
    ['Miễn phí- Kiểm tra, đánh giá thực tế: 08 ngày.', 0],
    ['Miễn phíTrong thời hạn 15 ngày kể từ ngày Hội đồng nhân dân cấp tỉnh thông qua', 0],
    ['Không có thông tin07 ngày làm việc kể từ khi nhận đủ hồ sơ theo quy định', 0],
    // one amount
    ['100,000 Việt Nam Đồng', 100_000],
    ['8,000 VNĐ', 8_000],
    ['1,000,000 Việt Nam Đồng(/hồ sơ)', 1_000_000],
    ['20,000,000 VNĐ(20.000.000 đồng/lần)', 20_000_000],
    ['6,000,000 VNĐ(đồng/lần)', 6_000_000],
    ['80,000 Việt Nam Đồng(/hồ sơ (Thông tư số 61/2023/TT-BTC))- Cơ quan đăng ký giải quyết trong ngày', 80_000],
    ['300,000 Việt Nam ĐồngNộp hồ sơ, trả kết quả qua dịch vụ bưu chính.', 300_000],
    ['2,700,000 Việt Nam Đồng\n2,700,000 Việt Nam Đồng', 2_700_000],
    // "free", and yet
    ['Miễn phí(Mức lệ phí (nếu có) theo quyết định của Hội đồng nhân dân cấp tỉnh.)', 'ASSESSED'],
    ['Miễn phí(Theo quy định của Luật phí và lệ phí)', 'ASSESSED'],
    ['Miễn phí(20.000.000 đồng/lần)', 'ASSESSED'],
    ['Miễn phí Do Chủ tịch Ủy ban nhân dân cấp tỉnh quy định mức phí', 'ASSESSED'],
    ['Miễn phí(- Dưới 5 tấn: 50.000 đồng/giấy; - Trên 15 tấn: 150.000 đồng/giấy.', 'ASSESSED'],
    ['Không có thông tin- Lệ phí : 20.000 Đồng', 'ASSESSED'],
    // by number, by case, for a time, in thousands, in dollars
    ['10,000 Việt Nam Đồng(10.000 đồng/khẩu-chiếc.)', 'ASSESSED'],
    ['70,000 VNĐ(70.000 đồng/Giấy chứng nhận)', 'ASSESSED'],
    ['200,000 Việt Nam Đồng(200.000 đồng/ hộ chiếu. Trường hợp cấp lại do bị mất: 400.000đ/hộ chiếu)', 'ASSESSED'],
    ['20,000,000 Việt Nam Đồng((áp dụng mức phí 10.000.000 đồng/hồ sơ đến hết ngày 31/12/2026))', 'ASSESSED'],
    ['1,500,000 VNĐ(đồng/lần(Miễn lệ phí từ ngày 07/4/2026 đến 30/6/2026', 'ASSESSED'],
    ['500,000 Việt Nam Đồng(600.000 đồng/lần)', 'ASSESSED'],
    ['100,000 Việt Nam Đồng\n200,000 Việt Nam Đồng', 'ASSESSED'],
    ['20 VNĐ(20.000 đồng/lần.)', 'ASSESSED'],
    ['850 VNĐ', 'ASSESSED'],
    ['1,050 VNĐ', 'ASSESSED'],
    ['10 USD(/lần)', 'ASSESSED'],
    ['12,500,000 Việt Nam Đồng+ Lệ phí: 100.000 đồng', 'ASSESSED'],
  ])('%j: %s', (feeNote, fee) => {
    expect(publishedFee(direct(feeNote), 'DIRECT')).toBe(fee);
  });

  test('nothing said of one channel is free only where no other channel costs anything (NĐ 63/2010 Đ8.2)', () => {
    const beside = (feeNote: string | null) => ({ channels: { ...direct(null).channels, ONLINE: { limit, feeNote } } });
    expect(publishedFee(beside('Miễn phí'), 'DIRECT')).toBe(0);
    expect(publishedFee(beside(null), 'DIRECT')).toBe(0);
    expect(publishedFee(beside('100,000 Việt Nam Đồng'), 'DIRECT')).toBe('ASSESSED');
    expect(publishedFee(beside('10 USD'), 'DIRECT')).toBe('ASSESSED');
  });

  test('each channel its own: cheaper online (1.010038)', () => {
    const note = (feeNote: string) => ({ limit, feeNote });
    const both = { channels: { DIRECT: note('10,000 Việt Nam Đồng'), ONLINE: note('5,000 Việt Nam Đồng') } };
    expect([publishedFee(both, 'DIRECT'), publishedFee(both, 'ONLINE')]).toEqual([10_000, 5_000]);
  });
});

describe('NĐ 61/2018 Đ22.1: what a dossier of a procedure without a file pins', () => {
  test('free: no terms', () => expect(catalogueTerms(direct('Miễn phí'), 'DIRECT')).toBeUndefined());

  test('an amount: due at submission, given back where nothing was performed (Ninh Thuận Đ8.4, Cà Mau Đ9.2.c)', () =>
    expect(catalogueTerms(direct('8,000 VNĐ'), 'DIRECT')).toEqual({
      fee: { when: 'AT_SUBMISSION', amountVnd: 8_000, ...toPay },
    }));

  test('unsure: the desk says it at acceptance; until it is paid the limit stands', () =>
    expect(catalogueTerms(direct('10 USD'), 'DIRECT')).toEqual({
      fee: { when: 'AT_ACCEPTANCE', amountVnd: 'ASSESSED', ...toPay, clock: 'PAUSE' },
    }));

  test('what a review settled goes before what was read; other terms stay', () => {
    const fee = { when: 'AT_SUBMISSION', amountVnd: 1_000, refund: 'NEVER', clock: 'NO_EFFECT' } as const;
    expect(catalogueTerms({ ...direct('8,000 VNĐ'), terms: { fee } }, 'DIRECT')).toEqual({ fee });
    expect(catalogueTerms({ ...direct('8,000 VNĐ'), terms: { immediate: true } }, 'DIRECT')).toEqual({
      immediate: true,
      fee: { when: 'AT_SUBMISSION', amountVnd: 8_000, ...toPay },
    });
  });
});
