/** A change of a dossier's lead over its plan: minutes saved (> 0) or overrun (< 0), and whose. */
export interface Change {
  readonly unit: string;
  readonly minutes: number;
}

/**
 * Who is behind with how much at the end, in open minutes. What a unit saves first repays the oldest debts, the rest is slack; what a
 * unit overruns first uses up the slack, the rest is its debt.
 */
export function debts(changes: readonly Change[]): Change[] {
  const open: { unit: string; minutes: number }[] = [];
  let slack = 0;
  for (const { unit, minutes } of changes) {
    if (minutes >= 0) slack += minutes;
    else open.push({ unit, minutes: -minutes });
    while (slack > 0 && open.length > 0) {
      const repaid = Math.min(slack, open[0]!.minutes);
      slack -= repaid;
      open[0]!.minutes -= repaid;
      if (open[0]!.minutes === 0) open.shift();
    }
  }
  return open;
}
