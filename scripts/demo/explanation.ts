/** Why the due date is what it is, line by line: the date first, then what led to it. */
export interface Explanation {
  readonly vi: readonly string[];
  readonly en: readonly string[];
}

/** A day of a month and not the number of a resolution, such as 28/2026. */
const dates = /(?<!\d)\d{2}\/\d{2}(?!\d)/g;

/** Whether it says something, the same steps in both languages, and the day (dd/MM) at which the steps of both end. */
export function factsOfExplanation(explanation: Explanation | undefined) {
  const [vi, en] = [explanation?.vi ?? [], explanation?.en ?? []];
  const [inVietnamese, inEnglish] = [lastDate(vi.slice(1)), lastDate(en.slice(1))];
  return {
    explained: vi.length > 1 && [...vi, ...en].every(text => text.trim() !== ''),
    sameSteps: vi.length === en.length,
    endsAt: inVietnamese === inEnglish ? inVietnamese : `${inVietnamese} · ${inEnglish}`,
  };
}

const lastDate = (lines: readonly string[]): string | undefined => lines.join('\n').match(dates)?.at(-1);
