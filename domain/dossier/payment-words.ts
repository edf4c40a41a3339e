import type { LocalDate } from '../calendar/snapshot';
import { feeOwed } from './fee';
import type { Label } from './labels';
import type { DossierState } from './state';
import type { Deadline } from './task';

/** How much is to be paid, or that somebody has to assess it first, and until when (NĐ 61/2018 Đ15.1, Đ22.1). */
export function paymentWords(state: DossierState, due?: Deadline): Label {
  const amountVnd = feeOwed(state)?.amountVnd;
  const amount: Label =
    amountVnd === undefined
      ? { vi: 'số tiền theo kết quả thẩm định', en: 'the amount is still to be assessed' }
      : { vi: `${grouped(amountVnd, '.')} đồng`, en: `${grouped(amountVnd, ',')} dong` };
  const until: Label = due
    ? { vi: `chậm nhất ${dayOf(due.date)}`, en: `by ${dayOf(due.date)} at the latest` }
    : { vi: 'không định ngày: hồ sơ chờ đến khi nộp', en: 'no date is set: the dossier waits until it is paid' };
  return { vi: `${amount.vi}, ${until.vi}`, en: `${amount.en}, ${until.en}` };
}

const grouped = (amountVnd: number, separator: string): string =>
  String(amountVnd).replace(/\B(?=(\d{3})+$)/g, separator);

/** As people here write it: `09/03/2026`. */
export const dayOf = (date: LocalDate): string => date.split('-').reverse().join('/');
