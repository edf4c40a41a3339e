import { allHandlersFinished, condition, setHandler } from '@temporalio/workflow';
import { LazyTimer } from '../../workflows/dossier/lazy-timer';
import { floorUpdate, type FloorAnswer, type FloorStart } from './floor-messages';

/** Six rows of this make an answer of the size of a command's. */
const row = (step: number, number: number) => ({
  id: `t${number}`,
  kind: 'EXAMINATION',
  unit: 'H26.001/specialist',
  actions: ['PROPOSE_RESULT', 'PROPOSE_REFUSAL'],
  openedAt: 1_784_600_000_000 + step * 60_000,
  due: { at: 1_784_683_800_000, date: '2026-07-22' },
});

/** The floor: as many updates as the standard route, the same lazy timer, an answer as long; no rules, no route, no state. */
export async function floor({ wakeAfterMs }: FloorStart): Promise<{ steps: number }> {
  const startedAt = Date.now();
  let step = 0;
  const timer = new LazyTimer(
    () => {
      const after = wakeAfterMs[step - 1] ?? undefined;
      return after === undefined ? undefined : startedAt + after;
    },
    async () => undefined,
  );
  setHandler(floorUpdate, (): FloorAnswer => {
    step++;
    timer.arm();
    return { step, rows: [1, 2, 3, 4, 5, 6].map(number => row(step, number)) };
  });
  await condition(() => step === wakeAfterMs.length && allHandlersFinished());
  return { steps: step };
}
