/**
 * A dossier's code, by which it is looked up (NĐ 61/2018 Đ17.3): `<agency>-YYMMDD-NNNN` (TT 01/2018/TT-VPCP Đ19.1; Hòa Bình Đ8), with the agency's identification in the old form
 * `000.00.07.H56` or, since QĐ 20/2020/QĐ-TTg, `H56.07`. More than 9,999 a day make the sequence longer.
 */
const pattern = /^(\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Y]\d{2}(\.[0-9A-Z]+)*)-\d{6}-\d{4,}$/;

export const isDossierCode = (text: string): boolean => text.length <= 60 && pattern.test(text);
