import pino from 'pino';
import { startOf } from '../test/dossiers';
import { SpineInMemory } from '../test/spine-in-memory';
import { initialState } from '../domain/dossier/state';
import { viewOf } from '../domain/dossier/view';
import { refusal } from '../domain/errors';
import type { JournalledCommand } from './command-row';
import { recover, recoverOnce } from './recoverer';
import { roundSettings } from './rounds';
import { runCommand } from './run-command';

const log = pino({ level: 'silent' });
const command = (id: string) => ({ id, code: 'H01', command: { kind: 'ACCEPT' } }) as unknown as JournalledCommand;
const done = { done: { events: [], tasks: [], dossier: viewOf(initialState(startOf(5))) } };

test('what nobody settled is sent again and settled by its answer', async () => {
  const memory = new SpineInMemory();
  memory.unsettled = ['a', 'b', 'c'].map(command);
  memory.answers = ({ id }) => ({ a: done, b: { refused: refusal('DOSSIER_ENDED') } })[id];
  expect(await recoverOnce(memory.spine, log, roundSettings(5_000))).toBe(2);
  expect(memory.sent).toEqual(['a', 'b', 'c']);
  expect(memory.rows.get('a')?.status).toBe('DONE');
  expect(memory.rows.get('b')).toMatchObject({ status: 'REFUSED', refusal: { code: 'DOSSIER_ENDED' } });
  expect(memory.rows.has('c')).toBe(false); // still silent: it stays for the next time
});

test('a batch is limited', async () => {
  const memory = new SpineInMemory();
  memory.unsettled = ['a', 'b', 'c'].map(command);
  await recoverOnce(memory.spine, log, { ageSeconds: 15, batch: 2, everyMs: 1 });
  expect(memory.sent).toEqual(['a', 'b']);
});

test('a backlog is worked off without a pause, and the recoverer ends when told, at once', async () => {
  const memory = new SpineInMemory();
  const stop = new AbortController();
  memory.unsettled = Array.from({ length: 50 }, (_, i) => command(`c${i}`));
  memory.answers = ({ id }) => {
    if (id === 'c49') stop.abort();
    return done;
  };
  await recover(memory.spine, log, stop.signal, { ageSeconds: 15, batch: 20, everyMs: 3_600_000 });
  expect(memory.rows.size).toBe(50);
});

test('told to end while it waits for an answer that does not come, it does not begin its pause', async () => {
  const memory = new SpineInMemory();
  const stop = new AbortController();
  memory.unsettled = [command('a')];
  memory.answers = () => void stop.abort();
  await recover(memory.spine, log, stop.signal, { ageSeconds: 15, batch: 20, everyMs: 3_600_000 });
  expect(memory.sent).toEqual(['a']);
});

test('told to end in its pause, it ends', async () => {
  const memory = new SpineInMemory();
  const stop = new AbortController();
  const running = recover(memory.spine, log, stop.signal, { ageSeconds: 15, batch: 20, everyMs: 3_600_000 });
  setImmediate(() => stop.abort());
  await running;
  expect(memory.sent).toEqual([]);
});

test('a database that is away does not end it', async () => {
  const memory = new SpineInMemory();
  const stop = new AbortController();
  let asked = 0;
  const journal = {
    ...memory.spine.journal,
    takeUnsettled: async () => {
      if (++asked < 3) throw new Error('Connection terminated');
      stop.abort();
      return [];
    },
  };
  const spine = { ...memory.spine, journal } as unknown as typeof memory.spine;
  await recover(spine, log, stop.signal, { ageSeconds: 15, batch: 20, everyMs: 1 });
  expect(asked).toBe(3);
});

describe('one command', () => {
  const asked = { ...command('a'), requestDigest: Buffer.alloc(0) } as never;

  test('without an answer stays unsettled, and says where it can be asked for', async () => {
    const memory = new SpineInMemory();
    expect(await runCommand(memory.spine, asked)).toEqual({ status: 'SENT', command: 'a', code: 'H01' });
    expect(memory.rows.size).toBe(0);
  });

  test('repeated after it was settled is not sent again', async () => {
    const memory = new SpineInMemory();
    memory.answers = () => ({ refused: refusal('ACTION_NOT_OPEN') });
    const first = await runCommand(memory.spine, asked);
    expect(first).toMatchObject({ status: 'REFUSED', refusal: { code: 'ACTION_NOT_OPEN' } });
    expect(await runCommand(memory.spine, asked)).toEqual(first);
    expect(memory.sent).toEqual(['a']);
  });
});
