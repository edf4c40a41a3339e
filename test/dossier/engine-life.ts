import { randomUUID } from 'node:crypto';
import { record } from '../../database/record';
import type { Actor } from '../../domain/dossier/actor';
import type { Act } from '../../domain/dossier/commands';
import type { MachineWord, SentCommand } from '../../domain/dossier/messages';
import { evolve } from '../../domain/dossier/evolve';
import type { Start } from '../../domain/dossier/start';
import { initialState, type DossierState } from '../../domain/dossier/state';
import type { Refusal } from '../../domain/errors';
import { fastForward } from '../../scripts/fast-forward';
import { machineSignal } from '../../workflows/messages';
import { desk } from '../dossiers';
import { lifeIn, type History, type RecordedLife } from '../recorded-life';
import type { TestSystem } from '../system/system';

/** What somebody tried; `refused` is the engine's answer, undefined when it was carried out. */
export interface Tried {
  readonly command: SentCommand;
  readonly refused?: Refusal;
}

/** Time was moved: what is refused afterwards leaves no instant of its own. */
export interface TimeMoved {
  readonly movedTo: number;
}

/** A dossier on the real engine, led past the API, which would keep most of what is forbidden from ever getting there. */
export class EngineLife {
  /** In the order in which it came. */
  readonly tried: (Tried | MachineWord | TimeMoved)[] = [];
  /** As a person sees it who looked when the last answer came. */
  state: DossierState;

  constructor(
    private readonly system: TestSystem,
    readonly start: Start,
  ) {
    this.state = initialState(start);
  }

  submit = (by: Actor): Promise<Refusal | undefined> => this.send({ kind: 'SUBMIT', by });

  act = (act: Omit<Act, 'at' | 'seq'> & { seq?: number }): Promise<Refusal | undefined> =>
    this.send({ seq: this.state.seq, ...act });

  /** A machine tells something; nobody waits for an answer, so one looks until it was heard. */
  async tell(word: MachineWord): Promise<void> {
    const { client } = this.system;
    await client.getHandle(this.start.code).signal(machineSignal, word);
    this.tried.push(word);
    await this.look();
  }

  async passTimeTo(instant: number): Promise<void> {
    const now = await this.clock();
    if (instant > now) await fastForward(this.system.client, this.start.code, instant - now);
    this.tried.push({ movedTo: Math.max(instant, now) });
    await this.look();
  }

  /** Looks at the dossier as its history tells it now: time and machines move it without an answer to anybody. */
  async look(): Promise<void> {
    const handle = this.system.client.getHandle(this.start.code);
    const { dossier } = (await this.system.spine.engine.find(this.start.code))!;
    const events = lifeIn(await handle.fetchHistory()).events.filter(event => event.seq <= dossier.seq);
    if (events.length < dossier.seq) return this.look(); // the recording of the last ones is not in the history yet
    this.state = events.reduce(evolve, initialState(this.start));
  }

  /** When it has ended: what its history says. */
  recorded = async (): Promise<RecordedLife> => lifeIn(await this.history());

  /** When it has ended. */
  async history(): Promise<History> {
    const handle = this.system.client.getHandle(this.start.code);
    await handle.result();
    return handle.fetchHistory();
  }

  /** The dossier's own time: an entry that pretends to be older than everything is refused with it, and leaves nothing. */
  private async clock(): Promise<number> {
    const { code } = this.start;
    const command: SentCommand = { kind: 'REPORT_LOSS', by: desk, seq: 0, legalAt: 1 };
    const answer = await this.system.spine.engine.execute({ id: randomUUID(), code, command });
    if (!answer || !('refused' in answer)) throw new Error(`${code} took an entry from 1970`);
    return Number(answer.refused.facts.latest ?? Date.now());
  }

  private async send(command: SentCommand): Promise<Refusal | undefined> {
    const { engine } = this.system.spine;
    const start = command.kind === 'SUBMIT' ? this.start : undefined;
    const answer = await engine.execute({ id: randomUUID(), code: this.start.code, command, start });
    if (!answer) throw new Error(`no answer to ${command.kind}`);
    const refused = 'refused' in answer ? answer.refused : undefined;
    if ('done' in answer) {
      await record(this.system.db, answer.done); // as who keeps a journal does
      this.state = answer.done.events.reduce(evolve, this.state);
    }
    this.tried.push({ command, refused });
    return refused;
  }
}
