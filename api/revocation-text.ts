import type { DecidedAbolition } from '../database/queries/abolition-revocations';

/** What the revocation of an abolition leads to, for whoever decides it: with what still abolishes the procedure, and dossiers that stay stopped. */
export function revocationText(stopped: number, remaining: readonly DecidedAbolition[]): { vi: string; en: string } {
  const sentences = [again(remaining), silence, ...(stopped > 0 ? [stoppedStay] : [])];
  return { vi: sentences.map(({ vi }) => vi).join(' '), en: sentences.map(({ en }) => en).join(' ') };
}

function again(remaining: readonly DecidedAbolition[]): { vi: string; en: string } {
  const everywhere = remaining.find(({ agency }) => agency === null)?.because;
  if (everywhere !== undefined)
    return {
      vi: `Thủ tục vẫn bị bãi bỏ theo ${everywhere}.`,
      en: `The procedure stays abolished by ${everywhere}.`,
    };
  if (remaining.length === 0) return { vi: 'Thủ tục lại tiếp nhận hồ sơ.', en: 'The procedure takes dossiers again.' };
  return {
    vi: 'Thủ tục lại tiếp nhận hồ sơ, trừ ở cơ quan còn quyết định bãi bỏ riêng.',
    en: 'The procedure takes dossiers again, but for agencies that have abolished it themselves.',
  };
}

const silence = {
  vi: 'Hồ sơ chưa được thông báo quyết định bãi bỏ này thì không thông báo nữa.',
  en: 'Dossiers that were not told of this abolition yet hear nothing of it.',
};

const stoppedStay = {
  vi: 'Hồ sơ đã bị dừng vẫn dừng, người nộp cần nộp hồ sơ mới.',
  en: 'Those that were stopped stay stopped, and their applicants hand in a new one.',
};
