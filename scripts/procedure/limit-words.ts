import { parseLimit, limitUnits } from '../../domain/clock/limit';
import { languages, type Language } from '../../domain/clock/explanation/render';
import { DomainError } from '../../domain/errors';
import type { Limits } from '../../domain/procedure/definition';
import { channels, type Channel } from '../../domain/procedure/procedure';
import { BadInput } from './workplace';

const isChannel = (text: string): text is Channel => (channels as readonly string[]).includes(text);

/** Reads `DIRECT=3 WORKING_DAY` once for each channel. */
export function limitsIn(words: readonly string[]): Limits {
  const limits: Partial<Record<Channel, Limits[Channel]>> = {};
  for (const word of words) {
    const [channel = '', text = ''] = word.split('=');
    try {
      if (!isChannel(channel) || limits[channel]) throw new DomainError('LIMIT_INVALID');
      limits[channel] = parseLimit(text);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw new BadInput(
        `--limit “${word}”: cần dạng ${channels.join('|')}="3 WORKING_DAY", mỗi cách thức một lần; đơn vị: ${limitUnits.join(', ')}.`,
        `--limit “${word}”: ${channels.join('|')}="3 WORKING_DAY" is wanted, each channel once; units: ${limitUnits.join(', ')}.`,
      );
    }
  }
  return limits;
}

/** `DIRECT, ONLINE 3 ngày làm việc · POSTAL 5 ngày làm việc`. */
export function limitsInWords(limits: Limits, language: Language): string {
  const byText = new Map<string, Channel[]>();
  for (const channel of channels) {
    const limit = limits[channel];
    if (!limit) continue;
    const text = languages[language].amount(limit.amount, limit.unit);
    byText.set(text, [...(byText.get(text) ?? []), channel]);
  }
  return [...byText].map(([text, of]) => `${of.join(', ')} ${text}`).join(' · ');
}
