import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import type { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import type { Instant } from '../domain/calendar/snapshot';
import type { DossierEvent } from '../domain/dossier/events';
import type { CommandResult, MachineWord, Recordable, SentCommand } from '../domain/dossier/messages';
import type { Start } from '../domain/dossier/start';
import { MemoryDossier } from '../domain/kernel/memory';
import type { Route } from '../domain/kernel/route';

export type History = ReturnType<typeof historyFromJSON>;

/** A command that was carried out, at the instant of the engine. */
export interface DoneCommand {
  readonly command: SentCommand;
  readonly at: Instant;
}

export interface HeardWord {
  readonly word: MachineWord;
  readonly at: Instant;
}

/** What a history alone says of a dossier: an auditor has no more. */
export interface RecordedLife {
  readonly start: Start;
  readonly commands: readonly DoneCommand[];
  /** What machines told, at the instants at which the workflow heard it. */
  readonly words: readonly HeardWord[];
  /** Answers of the updates and inputs of the record activity, as they came. */
  readonly recordables: readonly Recordable[];
  /** Of all of them, by `seq`. */
  readonly events: readonly DossierEvent[];
}

/** Reads a dossier's life out of its history. */
export function lifeIn(history: History): RecordedLife {
  let start: Start | undefined;
  const sent = new Map<string, SentCommand>();
  const commands: DoneCommand[] = [];
  const words: HeardWord[] = [];
  const unheard: MachineWord[] = [];
  const awake = new Map<string, Instant>();
  const recordables: Recordable[] = [];
  for (const event of history.events ?? []) {
    const { workflowExecutionStartedEventAttributes: started, activityTaskScheduledEventAttributes: activity } = event;
    const accepted = event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest;
    const completed = event.workflowExecutionUpdateCompletedEventAttributes;
    const signalled = event.workflowExecutionSignaledEventAttributes;
    if (signalled) unheard.push(decoded<MachineWord>(signalled.input?.payloads));
    // A workflow hears at the instant of the task that completed: one that timed out has heard nothing.
    if (event.workflowTaskStartedEventAttributes) awake.set(String(event.eventId), instantIn(event.eventTime!));
    const heardIn = event.workflowTaskCompletedEventAttributes?.startedEventId;
    if (heardIn) words.push(...unheard.splice(0).map(word => ({ word, at: awake.get(String(heardIn))! })));
    if (started) start = decoded<Start>(started.input?.payloads);
    if (activity?.activityType?.name === 'record') recordables.push(decoded<Recordable>(activity.input?.payloads));
    if (accepted) sent.set(accepted.meta!.updateId!, decoded<SentCommand>(accepted.input?.args?.payloads));
    if (completed?.outcome?.success) {
      const result = decoded<CommandResult>(completed.outcome.success.payloads);
      const command = sent.get(completed.meta!.updateId!)!;
      commands.push({ command, at: instantOf(command, result) });
      recordables.push(result);
    }
  }
  const events = recordables.flatMap(part => part.events).sort((a, b) => a.seq - b.seq);
  return { start: start!, commands, words, recordables, events };
}

const instantIn = ({ seconds, nanos }: { seconds?: unknown; nanos?: number | null }): Instant =>
  Math.floor(Number(seconds) * 1000 + (nanos ?? 0) / 1e6);

/** The instant at which the command was carried out is that of the first event that names who gave it. */
function instantOf({ kind, by }: SentCommand, { events }: CommandResult): Instant {
  const own = events.find(event => 'by' in event && event.by === by.account);
  if (!own) throw new Error(`the answer to ${kind} does not tell it: ${JSON.stringify(events)}`);
  return own.at;
}

const decoded = <T>(payloads: readonly Payload[] | null | undefined): T =>
  defaultPayloadConverter.fromPayload<T>(payloads![0]!);

/** Lives the same life again in memory: the same start, the same commands and machines' words at the same instants. */
export async function relived(
  { start, commands, words }: RecordedLife,
  route: Route,
): Promise<readonly DossierEvent[]> {
  const life = new MemoryDossier(start, route);
  const told: readonly (DoneCommand | HeardWord)[] = [...words, ...commands];
  for (const one of [...told].sort((a, b) => a.at - b.at)) {
    if ('word' in one) {
      await life.tell({ ...one.word, at: one.at });
      continue;
    }
    const { command, at } = one;
    const refused = command.kind === 'SUBMIT' ? await life.submit(at, command.by) : await life.act({ ...command, at });
    if (refused) throw new Error(`${command.kind} is refused in memory: ${JSON.stringify(refused)}`);
  }
  return life.events;
}

/** Longest that the engine may take from a deadline to the workflow that it wakes, on a busy machine. */
const wakingMs = 60_000;

/**
 * The two lives are the same, every event with its instant and its computed dates. Only what the mere passing of time
 * brings is told in memory at its very instant, by the engine when the workflow has been woken.
 */
export function expectSameLife(
  engine: readonly DossierEvent[],
  memory: readonly DossierEvent[],
  withinMs = wakingMs,
): void {
  expect(engine.map(withoutWaking)).toEqual(memory.map(withoutWaking));
  for (const [i, { kind, at }] of memory.entries()) {
    const late = engine[i]!.at - at;
    // Opened when it was late already: its timer of a millisecond races with the fast-forward of the test.
    const openedLate = memory.some(event => event.kind === 'TASK_OPENED' && event.at === at);
    const inTime = late >= 0 && (openedLate || late < withinMs);
    if (byTime(kind)) expect({ kind, late, inTime }).toEqual({ kind, late, inTime: true });
  }
}

const toldByTime: readonly DossierEvent['kind'][] = [
  'TASK_OVERDUE',
  'SILENCE_REPORTED',
  'WARNED',
  'APOLOGY_OWED',
  'DOSSIER_OVERDUE',
  'ESCALATED',
  'RESULT_UNCOLLECTED',
];
const byTime = (kind: DossierEvent['kind']) => toldByTime.includes(kind);
/** What time moved happened by law when it fell due, whenever the engine was woken for it. */
function withoutWaking({ legalAt, ...event }: DossierEvent): DossierEvent {
  return { ...event, at: byTime(event.kind) ? 0 : (legalAt ?? event.at) };
}
