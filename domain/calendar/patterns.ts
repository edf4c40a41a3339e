import type { OpenInterval } from './snapshot';

/** The different ways a day can be open, each kept once; pattern 0 is a day without open minutes. */
export class Patterns {
  private readonly ids = new Map<string, number>([['', 0]]);
  private readonly byList = new Map<readonly OpenInterval[], number>();
  private readonly lists: (readonly OpenInterval[])[] = [[]];
  private readonly lengths: number[] = [0];

  /** The number of a list of intervals. */
  id(hours: readonly OpenInterval[]): number {
    const seen = this.byList.get(hours);
    if (seen !== undefined) return seen;
    const key = hours.join(';');
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.lists.push(hours) - 1;
      this.lengths.push(hours.reduce((sum, [open, close]) => sum + close - open, 0));
      this.ids.set(key, id);
    }
    this.byList.set(hours, id);
    return id;
  }

  /** What of a pattern lies within the minutes [from, to) of its day. */
  clip(id: number, from: number, to: number): number {
    if (from <= 0 && to >= 1440) return id;
    const clipped = this.lists[id]!.map(([open, close]) => [Math.max(open, from), Math.min(close, to)] as const);
    return this.id(clipped.filter(([open, close]) => open < close));
  }

  minutes(id: number): number {
    return this.lengths[id]!;
  }

  arrays(): { patternStart: Uint16Array; sessionOpen: Uint16Array; sessionClose: Uint16Array } {
    const sessions = this.lists.flat();
    const patternStart = new Uint16Array(this.lists.length + 1);
    this.lists.forEach((hours, id) => (patternStart[id + 1] = patternStart[id]! + hours.length));
    return {
      patternStart,
      sessionOpen: Uint16Array.from(sessions, ([open]) => open),
      sessionClose: Uint16Array.from(sessions, ([, close]) => close),
    };
  }
}
