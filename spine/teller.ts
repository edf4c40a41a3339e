import type { Logger } from 'pino';
import type { Pool } from 'pg';
import type { MachineWord } from '../domain/dossier/messages';
import type { Engine } from './engine';
import { expandOne, findHearers, settle, takeWaiting, type Hearer, type WaitingWord } from './outbox';
import { Pins } from './pins';
import { tellStanding } from './revoked-words';
import { inRounds, type RoundSettings } from './rounds';
import type { Queued, WordOutcome } from './words';

/** What a teller works with. */
export interface Telling {
  readonly db: Pool;
  readonly engine: Pick<Engine, 'tell'>;
  readonly log: Logger;
}

/**
 * Tells dossiers what machines have to say to them: once each, or again where it is not known whether they heard; a dossier knows what it
 * was told. In every worker beside the recoverer; the outbox gives each word to one of them. Stops with the signal.
 */
export const tell = (telling: Telling, stop: AbortSignal, settings: RoundSettings): Promise<void> =>
  inRounds(() => tellOnce(telling, settings), { log: telling.log, what: 'teller', stop, everyMs: settings.everyMs });

/** A part of an announcement, and a batch of words; answers how much was done. */
export async function tellOnce({ db, engine, log }: Telling, { ageSeconds, batch }: RoundSettings): Promise<number> {
  const expanded = await expandOne(db);
  const words = await takeWaiting(db, ageSeconds, batch);
  if (words.length === 0) return Number(expanded);
  const hearers = await findHearers(db, words.map(({ code }) => code)); // prettier-ignore
  const pins = await pinsFor(db, words, hearers);
  const settled = await tellStanding(db, words, async standing => {
    const told = await Promise.all(standing.map(word => tellOne(word, hearers.get(word.code)!)));
    return told.filter(Boolean).length;
  });
  return Number(expanded) + settled;

  /** False: it waits for another round. */
  async function tellOne({ id, code, word }: WaitingWord, hearer: Hearer): Promise<boolean> {
    try {
      const outcome = await outcomeOf(engine, code, hearer, messagesOf(word, hearer, pins));
      if (!outcome) return false;
      await settle(db, id, outcome);
      if (outcome !== 'TOLD') log.info({ dossier: code, word: word.kind, outcome }, 'nobody there to tell');
      return true;
    } catch (error) {
      log.warn({ error, dossier: code, word: word.kind }, 'the word waits to be told');
      return false;
    }
  }
}

/** Undefined while the submission is on its way: before it is carried out, a dossier hears nothing. */
async function outcomeOf(
  engine: Telling['engine'],
  code: string,
  { recorded, submission }: Hearer,
  messages: readonly MachineWord[],
): Promise<WordOutcome | undefined> {
  if (!recorded && submission === 'SENT') return undefined;
  for (const message of messages) if (!(await engine.tell(code, message))) return recorded || submission === 'DONE' ? 'DOSSIER_ENDED' : 'DOSSIER_UNKNOWN'; // prettier-ignore
  return 'TOLD';
}

const pinsFor = (db: Pool, words: readonly WaitingWord[], hearers: ReadonlyMap<string, Hearer>): Promise<Pins> => {
  const agencies = words.flatMap(({ word, code }) => agencyOf(word, hearers.get(code)!) ?? []);
  return Pins.of(db, agencies, Math.max(...[...hearers.values()].map(({ now }) => now)));
};

/** Whose calendar goes along with a word. */
function agencyOf(word: Queued, { agency }: Hearer): string | null {
  switch (word.kind) {
    case 'CALENDAR_CHANGED':
      return agency;
    case 'TRANSFERRED':
      return word.agency;
    case 'PARTNER_REPLACED':
    case 'PROCEDURE_ABOLISHED':
    case 'PAYMENT_NOTICE':
      return null;
  }
}

/** What the dossier hears; from another agency it hears that one's calendar as well. */
function messagesOf(word: Queued, hearer: Hearer, pins: Pins): readonly MachineWord[] {
  if (word.kind === 'PAYMENT_NOTICE' || word.kind === 'PARTNER_REPLACED' || word.kind === 'PROCEDURE_ABOLISHED')
    return [word];
  const agency = agencyOf(word, hearer);
  const calendar: MachineWord[] =
    agency === null || hearer.submittedAt === null
      ? []
      : [{ kind: 'CALENDAR_CHANGED', calendar: pins.pinned(agency, hearer.submittedAt), because: word.because }];
  return word.kind === 'TRANSFERRED' ? [word, ...calendar] : calendar;
}
