import fc from 'fast-check';
import { suspensionModes } from '../domain/clock/clock';
import type { MachineCommand } from '../domain/dossier/commands';
import type { Start } from '../domain/dossier/start';
import type { DossierState } from '../domain/dossier/state';
import { partnerRoles } from '../domain/procedure/partners';
import { termsBy } from '../domain/procedure/fees';
import { delegations, refundPolicies, windowEnds, type Fee, type ProcedureTerms } from '../domain/procedure/terms';
import { pinned } from '../domain/regulation/pinned';
import { profileFor } from '../domain/regulation/profile-for';
import type { Route } from '../domain/kernel/route';
import { definitions } from '../workflows/procedures';
import { standardRoute } from '../workflows/procedures/standard';
import { calendar2026, calendarWithout, startOf, units } from './dossiers';
import { newUnits } from './steps';

const days = fc.integer({ min: 1, max: 6 }).map(amount => ({ amount, unit: 'WORKING_DAY' }) as const);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const terms: fc.Arbitrary<ProcedureTerms> = fc.record(
  {
    supplement: fc.record(
      {
        ...{ clock: fc.constantFrom(...suspensionModes), mostRounds: fc.constantFrom(1, 2) },
        ...{ window: days, onExpiry: fc.constantFrom(...windowEnds) },
        ...{ noticeWithin: fc.oneof(days, fc.tuple(days, days)), refusalWithin: days },
      },
      { requiredKeys: [] },
    ),
    fee: fc.record({
      when: fc.constantFrom('AT_SUBMISSION', 'AT_ACCEPTANCE', 'AFTER_ASSESSMENT'),
      amountVnd: fc.constantFrom<Fee['amountVnd']>(50_000, 'ASSESSED'),
      refund: fc.constantFrom(...refundPolicies),
      clock: fc.constantFrom(...suspensionModes),
    }),
    ...{ immediate: fc.boolean(), delegatedToDesk: fc.constantFrom(...delegations) },
    ...{ draftConfirmation: days, silenceIsConsent: fc.boolean() },
  },
  { requiredKeys: [] },
);

const limits = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 15 }).map(amount => ({ amount, unit: 'WORKING_DAY' }) as const) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 }).map(amount => ({ amount, unit: 'WORKING_HOUR' }) as const) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 30 }).map(amount => ({ amount, unit: 'CALENDAR_DAY' }) as const) },
  { weight: 1, arbitrary: fc.constant({ amount: 1, unit: 'MONTH' } as const) },
);

/** A dossier as it begins, and the way it goes. */
export interface Beginning {
  readonly start: Start;
  readonly route: Route;
}

const standard = { name: 'standard', route: standardRoute, terms: undefined, partners: undefined } as const;

/** A dossier of any procedure: its way, limit and terms, its channel, the law of its time and place, one unit or three. */
export const beginnings = (submittedAt: number): fc.Arbitrary<Beginning> =>
  fc
    .record({
      procedure: fc.oneof(fc.constant(standard), fc.constantFrom(...definitions)),
      limit: limits,
      terms: maybe(terms),
      channel: fc.constantFrom('DIRECT', 'ONLINE', 'POSTAL'),
      law: fc.constantFrom(profileFor('2026-03-02'), profileFor('2024-03-01', 'H25'), profileFor('2025-01-06', 'H28')),
      applicant: maybe(fc.constant('citizen')),
      corrects: maybe(fc.constant('H01.1-260101-0001')),
      ...{ alone: fc.boolean(), elsewhere: fc.boolean() },
    })
    .map(
      ({
        procedure: { route, terms: usual, partners },
        limit,
        terms: drawn,
        channel,
        law,
        applicant,
        corrects,
        alone,
        elsewhere,
      }) => ({
        route,
        start: startOf(5, {
          ...{ channel, submittedAt, profile: pinned(law) },
          procedure: {
            code: '1.004873',
            version: 1,
            limit,
            terms: { ...(usual && termsBy(usual, channel)), ...drawn },
          },
          ...(partners && { partners: Object.fromEntries(partners.map(role => [role, `H01.7/${role}`])) }),
          ...(channel === 'POSTAL' && { minutesSignedAt: submittedAt - 3_600_000 }),
          ...(applicant && { applicant }),
          ...(corrects && { corrects }),
          ...(elsewhere && { competentDesk: 'H01.6/desk' }),
          ...(alone && { units: { desk: 'H01.1/all', specialist: 'H01.1/all', leader: 'H01.1/all' } }),
        }),
      }),
    );

/** Those that a dossier here may turn to, and one that only follows. */
const partnerAgencies = fc.constantFrom('H01.7', 'H01.8', 'H01.9', 'H03.9');

/** What a machine may tell at a moment. */
export type Word = (state: DossierState, at: number) => MachineCommand;

const dates = fc.integer({ min: 2, max: 28 }).map(date => `2026-03-${String(date).padStart(2, '0')}`);

export const words: fc.Arbitrary<Word> = fc.oneof(
  fc
    .tuple(fc.array(dates, { maxLength: 3 }), fc.integer({ min: -1, max: 1 }))
    .map(([closed, newer]): Word => ({ calendar: { id, version } }, at) => ({
      ...{ kind: 'CALENDAR_CHANGED', at, because: '12/QĐ-UBND' },
      calendar: { ...calendarWithout(...closed), id, version: version + newer },
    })),
  fc.constant<Word>((_, at) => ({
    ...{ kind: 'CALENDAR_CHANGED', at, because: '12/QĐ-UBND' },
    calendar: { ...calendar2026, version: 99, weekly: [] },
  })),
  fc
    .tuple(
      fc.constantFrom('P1', 'P2', 'P3'),
      fc.boolean(),
      fc.constantFrom(50_000, 50_000, 40_000, 0),
      maybe(fc.integer({ min: -5, max: 500 })),
    )
    .map(([payment, paid, amountVnd, minutesAgo]): Word => (_, at) => ({
      kind: 'PAYMENT_NOTICE',
      at,
      payment,
      status: paid ? 'PAID' : 'FAILED',
      amountVnd,
      ...(minutesAgo !== undefined && { paidAt: at - minutesAgo * 60_000 }),
    })),
  fc.boolean().map((back): Word => (_, at) => ({
    ...{ kind: 'TRANSFERRED', at, because: 'NQ 202/2025/QH15' },
    ...(back ? { agency: 'H01.1', units } : { agency: 'H03.1', units: newUnits }),
  })),
  // mostly another procedure, or a transitional provision: a life that is stopped says little more
  fc
    .tuple(fc.constantFrom('9.000000', '1.004873'), fc.constantFrom('GO_ON', 'GO_ON', 'STOP'))
    .map(([procedure, running]): Word => (_, at) => ({
      kind: 'PROCEDURE_ABOLISHED',
      at,
      procedure,
      running,
      because: 'Luật 12/2026/QH16 Đ60.2',
    })),
  // partners and those consulted move on, and move on again, or back
  fc.tuple(partnerAgencies, partnerAgencies).map(([from, to]): Word => (_, at) => ({
    ...{ kind: 'PARTNER_REPLACED', at, because: 'NQ 203/2025/QH15' },
    units: Object.fromEntries([...partnerRoles, 'police', 'taxes'].map(name => [`${from}/${name}`, `${to}/${name}`])),
  })),
);
