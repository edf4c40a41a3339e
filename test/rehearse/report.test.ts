import { officialYears } from '../../domain/calendar/vietnam/years';
import { noticeLabels } from '../../domain/dossier/notices';
import { dryRun } from '../../scripts/rehearse/dry-run';
import { printed } from '../../scripts/rehearse/print';
import { rehearsedProcedure, shippedProcedures } from '../../scripts/rehearse/procedures';
import { reportOf, type Report } from '../../scripts/rehearse/report';
import { scenarios } from '../../scripts/rehearse/scenarios';
import { local } from '../dossiers';

// In memory at fixed dates: the lines that a person reads, and that the JSON holds the same facts.

let listed: Awaited<ReturnType<typeof shippedProcedures>>;
beforeAll(async () => {
  listed = await shippedProcedures();
});

async function reported(code: string, name: string, now: string): Promise<Report> {
  const procedure = rehearsedProcedure(listed, code, now.slice(0, 10));
  const scenario = scenarios.find(one => one.name === name)!;
  const { life } = await dryRun(procedure, scenario, local(now));
  return reportOf({ procedure, scenario, state: life.state, events: life.events, historyEvents: 99 });
}

test('what a person reads: times, what, who, of which limit how much, notices with form and article, whose lateness, why the date', async () => {
  const lines = printed(await reported('1.004873', 'late', '2026-06-04T10:00'), 'vi');
  expect(lines).toEqual([
    '1.004873 Thủ tục cấp Giấy xác nhận tình trạng hôn nhân',
    'Kịch bản: quá hạn, xin lỗi muộn · 3 ngày làm việc · nộp trực tuyến · từ 08/06/2026 · maritalStatusCertificate',
    '',
    ' 08/06 08:00  Nộp trực tuyến                                công dân',
    ' 08/06 09:36  Tiếp nhận hồ sơ, hẹn trả 11/06                một cửa xã        1 h 36 / 8 h 00',
    '              → công dân: Giấy tiếp nhận hồ sơ và hẹn trả kết quả, mẫu 01 (NĐ 61/2018 Đ17.1.c)',
    ' 08/06 10:06  Chuyển hồ sơ xử lý                            một cửa xã        0 h 30 / ngay',
    '              → cán bộ thụ lý: Phiếu kiểm soát quá trình giải quyết hồ sơ, mẫu 06 (TT 01/2018 Đ9.1)',
    ' 09/06 00:00  Cảnh báo sắp đến hạn                          → cán bộ thụ lý   (NĐ 61/2018 Đ12.4)',
    ' 10/06 00:00  Nhắc gửi văn bản xin lỗi                      → trưởng phòng    (NĐ 61/2018 Đ19.9)',
    ' 12/06 00:00  Quá hạn: Thẩm định hồ sơ                      phòng chuyên môn',
    ' 12/06 00:00  Hồ sơ quá hạn',
    ' 12/06 00:00  Báo hồ sơ quá hạn                             → cán bộ thụ lý   (NĐ 61/2018 Đ12.2)',
    ' 12/06 08:30  Xin lỗi, hẹn lại 16/06 (muộn: hạn không đổi)  lãnh đạo',
    '              → công dân: Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết, mẫu 04 (NĐ 61/2018 Đ19.9)',
    '              → một cửa: Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết, mẫu 04 (NĐ 61/2018 Đ12.5)',
    ' 12/06 17:00  Báo hồ sơ quá hạn                             → trưởng phòng    (NĐ 61/2018 Đ12.2)',
    ' 15/06 09:30  Trình kết quả                                 phòng chuyên môn  5 ngày / hạn hồ sơ · quá hạn',
    '              → công dân: Mời kiểm tra bản dự thảo: không trả lời là đồng ý (163/QĐ-BTP)',
    ' 15/06 14:45  Xác nhận bản dự thảo                          công dân          3 h 15 / 1 ngày làm việc',
    ' 15/06 14:45  Quá hạn: Phê duyệt                            lãnh đạo',
    ' 15/06 15:15  Ký duyệt                                      lãnh đạo          0 h 30 / hạn hồ sơ · quá hạn',
    ' 15/06 15:15  Quá hạn: Chuyển kết quả về bộ phận một cửa    phòng chuyên môn',
    ' 15/06 15:45  Chuyển kết quả về bộ phận một cửa, quá hạn    phòng chuyên môn  0 h 30 / hạn hồ sơ · quá hạn',
    '              → công dân: Thông báo đã có kết quả (NĐ 61/2018 Đ20.3)',
    ' 16/06 08:30  Trả kết quả trực tuyến                        một cửa xã',
    '',
    'Kết quả: Đã trả kết quả · quá hạn · có kết quả 15/06 15:45 · hẹn trả 11/06',
    'Chậm 13 h 45 (2 ngày làm việc): phòng chuyên môn 10 h 00 · lãnh đạo 0 h 30 · quy trình dài hơn thời hạn 3 h 15',
    'Thời gian đã dùng: một cửa xã 0 h 30 · phòng chuyên môn 37 h 24 · công dân 3 h 15 · lãnh đạo 0 h 30',
    '',
    'Hẹn trả: 17:00 thứ Năm 11/06/2026 (3 ngày làm việc)',
    '  nhận đủ hồ sơ 09:36 thứ Hai 08/06/2026 — ngày nhận không tính (BLDS 2015 Đ147)',
    '  09/06 ngày 1 · 10/06 ngày 2 · 11/06 ngày 3',
    '',
    'H26.99-260608-0001 · ND118-2025 · 99 sự kiện trong lịch sử của workflow',
  ]);
});

test('over Tết: the days off with their decision; beyond the decided years the promise is provisional, and says so', async () => {
  const decided = await reported('1.004873', 'tet', '2026-01-08T10:00');
  expect(decided.result.due).toEqual({ date: '2026-02-23', provisional: false });
  expect(printed(decided, 'vi')).toContain('  14/02–22/02 nghỉ: cuối tuần và Tết Bính Ngọ 16–20/02 (9441/TB-BNV)');
  const undecided = await reported('1.013978', 'ordinary', `${officialYears.at(-1)!.year}-12-20T10:00`);
  expect(undecided.result.due!.provisional).toBe(true);
  expect(printed(undecided, 'vi').join('\n')).toMatch(
    /hẹn trả \d\d\/\d\d \(tạm tính\).*Tạm tính: có ngày chưa có quyết định về ngày nghỉ\./s,
  );
  expect(printed(undecided, 'en').join('\n')).toMatch(/due \d\d\/\d\d \(provisional\)/);
});

test('who is told is named: the agency that is asked, and the head of the one-stop of its silence', async () => {
  const lines = printed(await reported('2.000986', 'liaison-silent', '2026-06-04T10:00'), 'vi').join('\n');
  expect(lines).toContain('→ Công an: Văn bản phối hợp: nội dung, thời hạn (NĐ 61/2018 Đ19.6)');
  expect(lines).toMatch(
    /Quá hạn: Giải quyết thủ tục thành phần 1\.004222 +Công an\n +→ người đứng đầu một cửa: .*Đ19\.5\.b/,
  );
  expect(lines).toMatch(/Chậm .*Bảo hiểm xã hội 10 h 00/);
});

test('what is settled at the counter has no receipt and no date; the fee is taken by the desk', async () => {
  const lines = printed(await reported('2.000815', 'ordinary', '2026-06-04T10:00'), 'vi');
  expect(lines.slice(3, 7)).toEqual([
    ' 08/06 08:00  Nộp trực tiếp                             công dân',
    '              → công dân: Thông báo nộp phí, lệ phí: 2.000 đồng, không định ngày: hồ sơ chờ đến khi nộp (NĐ 61/2018 Đ22.1)',
    ' 08/06 08:10  Ghi nhận đã nộp phí, lệ phí               một cửa xã',
    ' 08/06 08:58  Giải quyết và trả kết quả ngay, đúng hạn  một cửa xã  0 h 48 / 4 h 00',
  ]);
});

test.each(scenarios.map(({ name }) => name))(
  '%s: in English no word is left in Vietnamese, and text and JSON tell the same',
  async name => {
    const report = await reported('1.001612', name, '2026-01-08T10:00');
    const json = JSON.parse(JSON.stringify(report)) as Report;
    const english = printed(json, 'en').slice(1).join('\n');
    // Names of laws stay.
    expect(english.replace(/NĐ|TT 0|Phụ lục|Đ\d+|Tết( [A-Z]\p{L}+ \p{L}+)?|TB-BNV|VPCP-KGVX|ND118/gu, '')).not.toMatch(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i); // prettier-ignore
    for (const { at, notices, en } of json.timeline) {
      expect(english).toContain(`${at.slice(8, 10)}/${at.slice(5, 7)} ${at.slice(11, 16)}  ${en}`);
      for (const notice of notices) expect(english).toContain(notice.article);
    }
    expect(Object.keys(noticeLabels)).toEqual(
      expect.arrayContaining(json.timeline.flatMap(line => line.notices.map(({ kind }) => kind))),
    );
  },
);
