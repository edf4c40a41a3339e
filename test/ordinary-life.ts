import type { Limit } from '../domain/clock/limit';
import type { DossierState } from '../domain/dossier/state';
import type { TaskKind } from '../domain/dossier/task';
import { choicesIn } from '../domain/kernel/proof/choice';
import { mondayMorning, proofStart } from '../domain/kernel/proof/proof-start';
import { Trial } from '../domain/kernel/proof/trial';
import type { ProcedureDefinition } from '../domain/procedure/definition';
import type { Channel } from '../domain/procedure/procedure';

interface Life {
  readonly state: DossierState;
  /** The kinds of its tasks, in the order of their opening. */
  readonly kinds: readonly TaskKind[];
}

/** More steps than any ordinary dossier takes. */
const most = 100;

/** A dossier of which nobody asks, doubts or delays anything: each task is ended by the first of its actions, the published one. */
export async function ordinaryLife(
  definition: ProcedureDefinition,
  { channel, limit }: { channel: Channel; limit: Limit },
): Promise<Life> {
  const life = await Trial.begin(proofStart(definition, { channel, limit, at: mondayMorning }), definition.route);
  for (let step = 0; !life.state.outcome && step < most; step++) {
    const [published] = choicesIn(life.state);
    const refused = published && (await life.choose(published));
    if (!published || refused) throw new Error(`it stops: ${refused ? refused.code : 'nobody has anything to do'}`);
  }
  return { state: life.state, kinds: life.state.tasks.map(({ kind }) => kind) };
}
