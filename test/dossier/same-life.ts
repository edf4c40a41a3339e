import type { DossierEvent } from '../../domain/dossier/events';
import type { MachineWord } from '../../domain/dossier/messages';
import type { Refusal } from '../../domain/errors';
import { MemoryDossier } from '../../domain/kernel/memory';
import type { Route } from '../../domain/kernel/route';
import { standardRoute } from '../../workflows/procedures/standard';
import { expectSameLife } from '../recorded-life';
import type { EngineLife, Tried } from './engine-life';

/**
 * The life that was led on the engine is led again in memory: the same commands at the instants at which the engine carried them out. The same
 * must happen, and the same must be refused. Answers what happened, in words: actions by name, all else by kind.
 */
export async function expectSameInMemory(
  life: EngineLife,
  route: Route = standardRoute,
  withinMs?: number,
): Promise<readonly string[]> {
  const { start, commands, words, events } = await life.recorded();
  const done = commands.values();
  const heard = words.values();
  const memory = new MemoryDossier(start, route);
  let now = start.submittedAt;
  for (const one of life.tried) {
    if ('movedTo' in one) {
      now = Math.max(now, one.movedTo);
      continue;
    }
    if (isWord(one)) {
      const { word, at } = heard.next().value!;
      now = Math.max(now, heardAt(word, at, events));
      await memory.tell({ ...word, at: now });
      continue;
    }
    const { command, refused } = one;
    if (!refused) {
      const carriedOut = done.next().value!;
      expect(carriedOut.command).toMatchObject(JSON.parse(JSON.stringify(command)) as object);
      now = carriedOut.at;
    }
    const inMemory =
      command.kind === 'SUBMIT' ? await memory.submit(now, command.by) : await memory.act({ ...command, at: now });
    expect(comparable(inMemory)).toEqual(comparable(refused));
  }
  await memory.passTime(events.at(-1)!.at); // what time brought after the last of them
  expect(done.next().done).toBe(true);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
  expectSameLife(events, memory.events, withinMs);
  return events.map(event => (event.kind === 'TASK_ENDED' ? event.action : event.kind));
}

/** As it comes back from the engine, where a field without a value is no field; what is refused has left no instant there. */
function comparable(refused: Refusal | undefined): unknown {
  if (!refused) return undefined;
  const { latest: _, to, ...others } = refused.facts;
  // the true time of an entry lies before the instant at which it is corrected
  const facts = others.because === 'TIME_OUT_OF_ORDER' ? others : { ...others, to };
  return JSON.parse(JSON.stringify({ ...refused, facts }));
}

const isWord = (one: Tried | MachineWord): one is MachineWord => !('command' in one);

/** The instant of what the word led to, which the engine's clock gave; of one that led to nothing, that of its signal. */
function heardAt(word: MachineWord, signalledAt: number, events: readonly DossierEvent[]): number {
  const led = events.find(
    event =>
      event.at >= signalledAt - 1 &&
      (event.kind === word.kind ||
        event.kind === 'NOT_UNDERSTOOD' ||
        ('payment' in event && 'payment' in word && event.payment === word.payment) ||
        (event.kind === 'TASK_ENDED' && 'payment' in word && event.details?.payment === word.payment)),
  );
  return led?.at ?? signalledAt;
}

/** The expected ones as they are found one after the other. */
export function inThisOrder(told: readonly string[], expected: readonly string[]): string[] {
  let from = 0;
  return expected.filter(kind => {
    const at = told.indexOf(kind, from);
    if (at >= 0) from = at + 1;
    return at >= 0;
  });
}
