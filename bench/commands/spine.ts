import { randomUUID } from 'node:crypto';
import type { Database } from '../../database/database';
import type { ActionKind } from '../../domain/dossier/action-kinds';
import type { Actor } from '../../domain/dossier/actor';
import type { DossierView } from '../../domain/dossier/view';
import { requestDigest } from '../../spine/content';
import type { Outcome } from '../../spine/outcome';
import { runCommand, type Spine } from '../../spine/run-command';
import { askSubmission } from '../../spine/submission';
import type { Contender, Timed } from './contender';

const agency = 'H26.001';
const officer = (account: string): Actor => ({ account, role: 'OFFICER', units: [`${agency}/${account}`] });
const [desk, specialist, leader] = [officer('desk'), officer('specialist'), officer('leader')];

/** The standard route, as its officers walk it. */
const walk: readonly (readonly [Actor, ActionKind])[] = [
  [desk, 'ACCEPT'],
  [desk, 'HAND_OVER'],
  [specialist, 'PROPOSE_RESULT'],
  [leader, 'SIGN'],
  [specialist, 'ISSUE_RESULT'],
  [desk, 'RETURN_RESULT'],
];

/** Free by every channel, so that nothing is asked and nothing paid. */
const submission = {
  procedure: '2.001215',
  agency,
  channel: 'ONLINE' as const,
  applicant: { name: 'Trần Thị Bưởi', idNumber: '001190000001', phone: '0912345678' },
};

/** How the dossier stood after each command. Throws when one was not carried out. */
export async function walkDossier(db: Database, spine: Spine, timed: Timed): Promise<DossierView[]> {
  const citizen: Actor = { account: 'citizen', role: 'APPLICANT', units: [] };
  const views = [
    dossierOf(
      await timed(async () => {
        const asked = await askSubmission(db, randomUUID(), citizen, Date.now(), submission);
        return runCommand(spine, asked);
      }),
    ),
  ];
  for (const [by, kind] of walk) {
    const { code, seq } = views.at(-1)!;
    const requested = requestDigest(kind, by.account, code, seq);
    const command = { kind, by, seq };
    const act = () => runCommand(spine, { id: randomUUID(), code, requestDigest: requested, command });
    views.push(dossierOf(await timed(act)));
  }
  return views;
}

/** The system itself: real commands, journalled and recorded. */
export const spineContender = (db: Database, spine: Spine): Contender => ({
  name: 'spine',
  dossier: async timed => (await walkDossier(db, spine, timed))[0]!.code,
});

function dossierOf(outcome: Outcome): DossierView {
  if (outcome.status === 'DONE') return outcome.dossier;
  throw new Error(`a command was not carried out: ${JSON.stringify(outcome)}`);
}
