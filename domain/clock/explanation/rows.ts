import type { LocalDate } from '../../calendar/snapshot';
import { sameReason } from './days-off';
import type { DaysOff, Step } from './explanation';

type Counting = Extract<Step, { kind: 'COUNTED' | 'WORKED' }>;

/** Counting over several weeks in one row: only weekends lie between. */
export interface Row {
  readonly kind: 'ROW';
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly steps: readonly Counting[];
  readonly overWeekends: boolean;
}

/** Puts counting that only weekends interrupt into rows, days of other hours into rows of their own; everything else stays as it is, in order. */
export function inRows(steps: readonly Step[]): (Step | Row)[] {
  const rows: (Step | Row)[] = [];
  let weekend: Step | undefined;
  for (const step of steps) {
    const last = rows.at(-1);
    if (isCounting(step)) {
      if (last?.kind === 'ROW' && sameHours(last.steps.at(-1)!, step))
        rows[rows.length - 1] = joined(last, step, weekend !== undefined);
      else rows.push(...(weekend ? [weekend] : []), rowOf(step));
      weekend = undefined;
    } else if (last?.kind === 'ROW' && isWeekend(step)) weekend = step;
    else {
      rows.push(...(weekend ? [weekend] : []), step);
      weekend = undefined;
    }
  }
  if (weekend) rows.push(weekend);
  return rows;
}

const isCounting = (step: Step): step is Counting => step.kind === 'COUNTED' || step.kind === 'WORKED';
const isWeekend = (step: Step): boolean => step.kind === 'OFF' && step.reasons.every(({ kind }) => kind === 'WEEKEND');
/** Neither has other hours than its weekday, or both for one reason. */
const sameHours = (a: Counting, b: Counting): boolean => sameReason(hoursOf(a), hoursOf(b));
const hoursOf = (step: Counting): DaysOff | undefined => (step.kind === 'WORKED' ? step.otherHours : undefined);
const firstDate = (step: Counting): LocalDate => (step.kind === 'COUNTED' ? step.days[0]!.date : step.date);
const lastDate = (step: Counting): LocalDate => (step.kind === 'COUNTED' ? step.days.at(-1)!.date : step.date);

const rowOf = (step: Counting): Row => ({
  kind: 'ROW',
  from: firstDate(step),
  to: lastDate(step),
  steps: [step],
  overWeekends: false,
});

const joined = (row: Row, step: Counting, weekend: boolean): Row => ({
  ...row,
  to: lastDate(step),
  steps: [...row.steps, step],
  overWeekends: row.overWeekends || weekend,
});
