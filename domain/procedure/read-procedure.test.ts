import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { textOrNull } from './mend';
import { asPublishedEntry } from './published-entry';
import { readProcedure } from './read-procedure';
import { reviewReasons } from './review-reason';

const catalogue = join(__dirname, '../../data/catalogue/procedures-2026-07.ndjson.gz');
const entries = gunzipSync(readFileSync(catalogue))
  .toString('utf8')
  .split('\n')
  .filter(line => line !== '')
  .map(line => asPublishedEntry(JSON.parse(line)));
const readings = new Map(entries.map(entry => [entry.code, readProcedure(entry, { version: 1, source: 'test' })]));
const all = [...readings.values()];

const reading = (code: string) => {
  const found = readings.get(code);
  if (!found) throw new Error(`${code} is not in the catalogue`);
  return found;
};
const limits = (code: string) =>
  Object.fromEntries(
    Object.entries(reading(code).procedure.channels).map(([channel, { limit }]) => [
      channel,
      `${limit.amount} ${limit.unit}`,
    ]),
  );

describe('the whole published catalogue of July 2026', () => {
  test('has 2,360 procedures, of which 1,729 are read surely', () => {
    expect(all).toHaveLength(2360);
    expect(all.filter(({ reasons }) => reasons.length === 0)).toHaveLength(1729);
  });

  test('holds back the rest for these reasons', () => {
    const found = all.flatMap(({ reasons }) => reasons);
    const counts = Object.keys(reviewReasons).map(reason => [reason, found.filter(one => one === reason).length]);
    expect(Object.fromEntries(counts)).toEqual({
      NO_CHANNEL: 315,
      NO_LIMIT: 118,
      CHANNEL_WITHOUT_LIMIT: 6,
      CHANNEL_LIMITS_DISAGREE: 58,
      LIMIT_NOT_WHOLE: 1,
      HOURS_OF_CLOCK_OR_OF_WORK: 6,
      CHANNELS_DISAGREE: 106,
      NOTE_CONTRADICTS_LIMIT: 30,
    });
  });

  test('Ninh Thuận Đ6.2, Hòa Bình Đ18.2: gives every procedure that takes dossiers a whole limit of at least one on each of its channels', () => {
    for (const { procedure, reasons } of all) {
      const ofChannels = Object.values(procedure.channels).map(({ limit }) => limit.amount);
      if (reasons.length > 0) expect(ofChannels).toEqual([]);
      else
        expect(ofChannels.length > 0 && ofChannels.every(amount => Number.isSafeInteger(amount) && amount >= 1)).toBe(
          true,
        );
    }
  });

  test('Cà Mau Đ4.2, Hà Nam Đ4.2, Ninh Thuận Đ3.5: tells limit and fee of every channel that is open as they were published', () => {
    const open = entries.filter(({ code }) => reading(code).reasons.length === 0);
    const differing = open.filter(({ code, channels }) =>
      channels.some(({ channel, limit, feeAndNote }) => {
        const told = reading(code).procedure.channels[channel];
        const fee = textOrNull(feeAndNote);
        return !isDeepStrictEqual(told?.limit, limit) || (fee !== null && !told?.feeNote?.includes(fee));
      }),
    );
    expect(differing.map(({ code }) => code)).toEqual([]);
  });

  test('names 13 kinds of applicants, none cut at a comma, and every level and sector', () => {
    const kinds = new Set(all.flatMap(({ procedure }) => procedure.applicants));
    expect(kinds.size).toBe(13);
    expect([...kinds]).toEqual(
      expect.arrayContaining(['Tổ chức (không bao gồm doanh nghiệp, HTX)', 'Cán bộ, công chức, viên chức']),
    );
    expect([...kinds].filter(kind => kind.split('(').length !== kind.split(')').length)).toEqual([]);
    expect(new Set(all.flatMap(({ procedure }) => procedure.levels))).toEqual(
      new Set(['MINISTRY', 'PROVINCE', 'COMMUNE', 'OTHER']),
    );
    expect(
      all.every(({ procedure }) => procedure.levels.length > 0 && procedure.sector !== '' && procedure.name !== ''),
    ).toBe(true);
  });

  test('has only national result codes, and no caption of the web page in a name', () => {
    const results = all.flatMap(({ procedure }) => procedure.results);
    expect(results.length).toBeGreaterThan(2500);
    expect(results.filter(({ code }) => !/^KQ\.[A-Y]\d{2}\.\d{6}$/.test(code))).toEqual([]);
    expect(results.filter(({ name }) => /Từ khóa|Mã:|Chọn cơ quan/.test(name))).toEqual([]);
  });
});

describe('named procedures', () => {
  test('NĐ 61/2018 Đ15.1.b, Ninh Thuận Đ9.1.b: of 1.013978 online 17, post 20, counter 27 working days differ by channel and are kept', () => {
    expect(reading('1.013978').reasons).toEqual([]);
    expect(limits('1.013978')).toEqual({
      ONLINE: '17 WORKING_DAY',
      POSTAL: '20 WORKING_DAY',
      DIRECT: '27 WORKING_DAY',
    });
  });

  test('1.013225: the 15 days in the row of the counter are for houses, so nothing is promised', () => {
    expect(reading('1.013225').reasons).toEqual(['CHANNELS_DISAGREE']);
    expect(limits('1.013225')).toEqual({});
  });

  test('1.013216: 25 and 35 days are for projects of group B and A, as its steps say', () => {
    expect(reading('1.013216').reasons).toEqual(['CHANNELS_DISAGREE']);
  });

  test('1.004873: no channel is published', () => {
    expect(reading('1.004873').reasons).toEqual(['NO_CHANNEL']);
    expect(reading('1.004873').procedure.results).toEqual([
      { code: 'KQ.G15.000038', name: 'Giấy xác nhận tình trạng hôn nhân' },
    ]);
  });

  test('1.000178: two channels of 60 working days; "organisation" is one kind of applicant', () => {
    expect(limits('1.000178')).toEqual({ DIRECT: '60 WORKING_DAY', POSTAL: '60 WORKING_DAY' });
    expect(reading('1.000178').procedure.applicants).toEqual([
      'Tổ chức (không bao gồm doanh nghiệp, HTX)',
      'Công dân Việt Nam',
    ]);
  });

  test('1.013097: one and a half working days are not a whole number', () => {
    expect(reading('1.013097').reasons).toEqual(['LIMIT_NOT_WHOLE']);
  });

  test('1.004110: "24 giờ" of the port authority may be a day round the clock', () => {
    expect(reading('1.004110').reasons).toEqual(['HOURS_OF_CLOCK_OR_OF_WORK']);
  });

  test('2.001428: the note says 7 working days, the limit 7 calendar days', () => {
    expect(reading('2.001428').reasons).toEqual(['NOTE_CONTRADICTS_LIMIT']);
  });

  test('2.000986: 20 days in the table, “20 ngày làm việc, kể từ ngày nộp đủ hồ sơ” in the note', () => {
    expect(reading('2.000986').reasons).toEqual(['NOTE_CONTRADICTS_LIMIT']);
  });

  test('2.000908: one working day on every channel', () => {
    expect(limits('2.000908')).toEqual({ DIRECT: '1 WORKING_DAY', ONLINE: '1 WORKING_DAY', POSTAL: '1 WORKING_DAY' });
  });

  test('Ninh Thuận Đ3.3: of 1.010719 the code is not part of the name', () => {
    expect(reading('1.010719').procedure.name).toBe('Cấp giấy phép môi trường (cấp Bộ)');
  });

  test('NĐ 61/2018 Đ15.1.c, Ninh Thuận Đ9.1.c: of 1.010038 the fee differs by channel and is kept as text', () => {
    expect(reading('1.010038').procedure.channels.DIRECT?.feeNote).toMatch(/^10,000 Việt Nam Đồng/);
    expect(reading('1.010038').procedure.channels.ONLINE?.feeNote).toMatch(/^5,000 Việt Nam Đồng/);
  });
});
