import type { Forms } from '../profile';

/** The six forms of TT 01/2018/TT-VPCP Đ9.1. There is none for stopping. */
export const formsTt01 = {
  RECEIPT: {
    number: '01',
    vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    en: 'Receipt of the dossier and appointment for the result',
  },
  SUPPLEMENT: {
    number: '02',
    vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
    en: 'Request to supplement and complete the dossier',
  },
  // NĐ 61/2018 Đ17.1.b and Đ19.8 say "Phiếu từ chối giải quyết hồ sơ"; the form goes by the circular's name
  REFUSAL: {
    number: '03',
    vi: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
    en: 'Refusal to receive and settle the dossier',
  },
  // NĐ 61/2018 Đ19.9 says "Phiếu đề nghị gia hạn thời gian giải quyết"
  APOLOGY: {
    number: '04',
    vi: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả',
    en: 'Apology and new date for the result',
  },
  CONTROL: {
    number: '05',
    vi: 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
    en: 'Control slip of the settlement of the dossier',
  },
  REGISTER: { number: '06', vi: 'Sổ theo dõi hồ sơ', en: 'Register of dossiers' },
} as const satisfies Forms;
