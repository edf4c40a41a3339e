import type { Instant } from '../../domain/calendar/snapshot';
import type { ProcedureDefinition } from '../../domain/procedure/definition';
import { today } from '../../spine/today';
import type { Listed } from '../procedure/workplace';
import type { Asked } from './command-line';
import { calendarAt, nextMonday } from './opening';
import { rehearsedProcedure, type Rehearsed } from './procedures';
import type { Scenario } from './scenario';

/** When the dossier of a scenario is handed in; undefined when there is no such time. */
export const handInAt = (procedure: Rehearsed, scenario: Scenario, now: Instant): Instant | undefined =>
  scenario.begins ? scenario.begins(procedure, calendarAt(now), now) : nextMonday(now);

/**
 * The procedure as it is in force on the day on which the dossier is handed in, which is what a real one would keep; or by the revision that is
 * asked for. A scenario chooses its day by the limit, so that the day is asked of the revision that is in force on the next Monday. Throws as
 * `rehearsedProcedure` does.
 */
export function procedureOf(
  listed: ReadonlyMap<string, Listed>,
  { code, scenario, revision }: Pick<Asked, 'code' | 'scenario' | 'revision'>,
  now: Instant,
  all?: readonly ProcedureDefinition[],
): Rehearsed {
  if (revision !== undefined) return rehearsedProcedure(listed, code, { revision }, all);
  const onMonday = rehearsedProcedure(listed, code, today(nextMonday(now)), all);
  const at = handInAt(onMonday, scenario, now);
  return at === undefined ? onMonday : rehearsedProcedure(listed, code, today(at), all);
}
