import type { Limit } from '../../domain/clock/limit';
import type { UnitId } from '../../domain/dossier/actor';
import type { Dossier } from '../../domain/kernel/route';

/** A procedure of a group, done by its own unit within its own limit. */
export interface Part {
  readonly code: string;
  readonly unit: UnitId;
  readonly limit: Limit;
  /** The parts whose results it needs: residence needs the birth certificate. */
  readonly after?: readonly string[];
}

/** LEFT_OUT: a part that it needs was refused or left out itself, and nobody was given the work. */
export type PartEnd = 'FINISH_PART' | 'REFUSE_PART' | 'LEFT_OUT';

/**
 * Several procedures as one (NĐ 61/2018 Đ3.2): one receipt, one dossier, each part as soon as those before it are done, and all results
 * back to the receiving one-stop. A part may be refused for itself, and then those that need its result are not begun. Answers by code what
 * became of each.
 */
export async function group(d: Dossier, parts: readonly Part[]): Promise<Readonly<Record<string, PartEnd>>> {
  const at = (code: string) => parts.findIndex(part => part.code === code);
  const became: Record<string, PartEnd> = {};
  await d.dependent(
    parts.map(({ code, unit, limit, after = [] }) => ({
      after: after.map(at),
      run: async () => {
        const task = { kind: 'PART', unit, limit, part: code, actions: ['FINISH_PART', 'REFUSE_PART'] } as const;
        const hasNeeded = after.every(needed => became[needed] === 'FINISH_PART');
        became[code] = hasNeeded ? (await d.task(task)).action : 'LEFT_OUT';
      },
    })),
  );
  return became;
}
