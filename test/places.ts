import type { Start } from '../domain/dossier/start';
import type { TaskKind } from '../domain/dossier/task';
import type { MemoryDossier } from '../domain/kernel/memory';
import type { Route } from '../domain/kernel/route';
import { standardRoute } from '../workflows/procedures/standard';
import { group } from '../workflows/stages/group';
import { reception } from '../workflows/stages/reception';
import { returnOfResult } from '../workflows/stages/return-of-result';
import { local, startOf, withTerms } from './dossiers';
import { lived } from './dossier-specification';
import {
  asksFurther,
  asksForSupplement,
  consults,
  findsIncomplete,
  handsOver,
  issuesResult,
  online,
  ordersStop,
  paymentNoticed,
  plansVerification,
  proposesResult,
  refusesReception,
  sendsByPost,
  signs,
  withdraws,
  type Step,
} from './steps';

/** A dossier that waits at a task of a kind, and how it got there. */
export interface Place {
  readonly steps: readonly Step[];
  readonly start?: Partial<Start>;
  readonly route?: Route;
}

const days = (amount: number) => ({ amount, unit: 'WORKING_DAY' }) as const;
const consult = [{ unit: 'H01.9/police', limit: days(2), followedBy: 'H01/desk' }];
const proposed = [...online.examined, proposesResult('2026-03-03T09:00')];
const signed = [...proposed, signs('2026-03-03T10:00')];
const issued = [...signed, issuesResult('2026-03-03T11:00')];
const fee = { amountVnd: 50_000, refund: 'IF_NOT_PERFORMED', clock: 'PAUSE' } as const;

/** The group of 3.000722 with its first part alone. */
const groupRoute: Route = async d => {
  const received = await reception(d);
  if (received !== 'ACCEPTED') return received;
  do await group(d, [{ code: '1.001193', unit: d.units.specialist, limit: days(1) }]);
  while ((await returnOfResult(d)) === 'RECALLED');
  return 'RESULT_RETURNED';
};

/** One for every kind of work there is. */
export const places: Readonly<Record<TaskKind, Place>> = {
  PAYMENT: { steps: proposed, start: withTerms({ fee: { when: 'AFTER_ASSESSMENT', ...fee } }) },
  RECEPTION_CHECK: { steps: online.handedIn, start: withTerms({ immediate: true }) },
  SUPPLEMENT: { steps: [...online.handedIn, asksForSupplement('2026-03-02T09:00')] },
  HANDOFF: { steps: online.accepted },
  TAKING_OVER: { steps: [...online.accepted, handsOver('2026-03-02T10:30')], start: { channel: 'DIRECT' } },
  EXAMINATION: { steps: online.examined },
  SUPPLEMENT_NOTICE: { steps: [...online.examined, findsIncomplete('2026-03-03T09:00')] },
  VERIFICATION: {
    steps: [
      ...online.examined,
      plansVerification('2026-03-03T09:00', { details: { verifyAt: local('2026-03-04T09:00'), withApplicant: true } }),
    ],
  },
  LIAISON: { steps: [...online.examined, consults('2026-03-03T09:00', { details: { consult } })] },
  LIAISON_QUESTION: {
    steps: [
      ...online.examined,
      consults('2026-03-03T09:00', { details: { consult } }),
      asksFurther('2026-03-03T10:00'),
    ],
  },
  PART: { steps: online.accepted, route: groupRoute },
  DRAFT_CONFIRMATION: { steps: proposed, start: withTerms({ draftConfirmation: days(1) }) },
  APPROVAL: { steps: proposed },
  RESULT_HANDOFF: { steps: signed },
  RETURN: { steps: issued },
  POSTAL_DELIVERY: { steps: [...issued, sendsByPost('2026-03-03T14:00')] },
  WITHDRAWAL: { steps: [...online.examined, withdraws('2026-03-03T09:00')] },
  STOP_NOTICE: { steps: [...online.examined, ordersStop('2026-03-03T09:00')] },
  REFUND: {
    steps: [...online.handedIn, paymentNoticed('2026-03-02T08:30'), refusesReception('2026-03-02T09:00')],
    start: withTerms({ fee: { when: 'AT_SUBMISSION', ...fee } }),
  },
};

export const startAt = ({ start }: Place): Start => startOf(5, { channel: 'ONLINE', applicant: 'citizen', ...start });

/** A life that stands there. */
export const standingAt = (place: Place): Promise<MemoryDossier> =>
  lived(place.steps, startAt(place), place.route ?? standardRoute);

/** When the last step there was done. */
export const reachedAt = ({ steps }: Place): number => steps.at(-1)!.at;
