import type { Language } from '../../domain/clock/explanation/render';
import { limitsOf, type ProcedureDefinition } from '../../domain/procedure/definition';
import { termsBy } from '../../domain/procedure/fees';
import { channels, type Channel, type Procedure } from '../../domain/procedure/procedure';
import { termsOf } from '../../domain/procedure/published-fee';
import type { Fee } from '../../domain/procedure/terms';

const words = {
  vi: {
    ...{
      free: 'không thu phí, lệ phí',
      assessed: 'số tiền do nơi tính phí cho biết',
      amount: (text: string) => `${text} đồng`,
    },
    ...{ AT_SUBMISSION: 'khi nộp', AT_ACCEPTANCE: 'khi tiếp nhận', AFTER_ASSESSMENT: 'sau thẩm định' },
  },
  en: {
    ...{ free: 'free', assessed: 'what whoever assesses says', amount: (text: string) => `${text} đồng` },
    ...{ AT_SUBMISSION: 'at submission', AT_ACCEPTANCE: 'at acceptance', AFTER_ASSESSMENT: 'after the assessment' },
  },
} as const;

/** `DIRECT, POSTAL 50.000 đồng khi nộp · ONLINE không thu phí, lệ phí`; `own`: the file that the procedure has. */
export function feesInWords(
  own: ProcedureDefinition | undefined,
  procedure: Procedure | undefined,
  language: Language,
): string {
  const limits = limitsOf(own ?? {}, procedure);
  const byText = new Map<string, Channel[]>();
  for (const channel of channels.filter(one => limits[one])) {
    const listed = termsOf(own, procedure, channel);
    const text = feeInWords(listed && termsBy(listed, channel)?.fee, language);
    byText.set(text, [...(byText.get(text) ?? []), channel]);
  }
  return [...byText].map(([text, of]) => `${of.join(', ')} ${text}`).join(' · ');
}

function feeInWords(fee: Fee | undefined, language: Language): string {
  const said = words[language];
  if (!fee?.amountVnd) return said.free;
  if (fee.amountVnd === 'ASSESSED') return `${said.assessed} ${said[fee.when]}`;
  return `${said.amount(fee.amountVnd.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-US'))} ${said[fee.when]}`;
}
