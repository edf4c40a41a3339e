import type { ProcedureTerms } from '../procedure/terms';
import { boundsOf, countingEntries } from './counting-entries';
import { openTasks } from './state';
import { local, police, startOf, taxes, withTerms } from '../../test/dossiers';
import { dossier, lived } from '../../test/dossier-specification';
import {
  accepts,
  answers,
  consults,
  correctsEntry,
  findsIncomplete,
  handedIn,
  handsOver,
  online,
  proceedsWithout,
  proposesResult,
  sendsSlip,
  signs,
  supplements,
  type Step,
} from '../../test/steps';
import { buildingPermit } from '../../workflows/procedures/building-permit';

const legalAt = (at: string) => ({ legalAt: at });

describe('Gia Lai Đ14.2: what time has ended beside it does not shut out what was done before', () => {
  const law = { channel: 'ONLINE', ...withTerms({ silenceIsConsent: true }) } as const;
  const day = (amount: number) => ({ amount, unit: 'WORKING_DAY' }) as const;
  // Asked on Monday 2 March: the police are silent from Wednesday on, the tax office has until Monday.
  const asked = [
    ...online.examined,
    consults('2026-03-02T11:00', {
      details: {
        consult: [
          { unit: police.units[0]!, limit: day(1) },
          { unit: taxes.units[0]!, limit: day(5) },
        ],
      },
    }),
  ];
  const slower = answers('2026-03-05T09:00', { by: taxes, ...legalAt('2026-03-03T09:00') });
  const silence = local('2026-03-04T00:00');

  test('NĐ 61/2018 Đ19.6.b: of agencies asked at once, the slower one’s answer; the lead agency goes on when both were done', () =>
    dossier(5, law)
      .given(...asked)
      .when(slower)
      .tells({ kind: 'TASK_ENDED', action: 'ANSWER', legalAt: local('2026-03-03T09:00') } as never, {
        kind: 'TASK_OPENED',
        task: { kind: 'EXAMINATION', openedAt: silence },
      }));

  test('Gia Lai Đ14.2: what follows both is not before either', () =>
    dossier(5, law)
      .given(...asked, slower)
      .when(proposesResult('2026-03-05T10:00', legalAt('2026-03-03T15:00')))
      .refused('LEGAL_TIME_OUT_OF_ORDER', { earliest: silence }));

  test('NĐ 61/2018 Đ19.5.b: going on without an answer is entered by people, and what they entered before is before it', () =>
    dossier(5, { channel: 'ONLINE' })
      .given(...asked, proceedsWithout('2026-03-05T08:00', { task: 't4' }))
      .when(slower)
      .refused('LEGAL_TIME_OUT_OF_ORDER', { earliest: local('2026-03-05T08:00') }));

  test('Gia Lai Đ14.2: nor was it given before it was asked for, or what people entered', async () => {
    await dossier(5, law)
      .given(...asked)
      .when({ ...slower, legalAt: local('2026-03-02T10:59') })
      .refused('LEGAL_TIME_OUT_OF_ORDER', { earliest: local('2026-03-02T11:00') });
  });
});

describe('1.013225: on paper while the twelve days of the consultation ran out', () => {
  const { code, terms } = buildingPermit;
  const changes = {
    channel: 'ONLINE',
    procedure: { code, version: 1, limit: { amount: 20, unit: 'CALENDAR_DAY' }, terms: terms as ProcedureTerms },
    partners: { CONSTRUCTION: police.units[0]! },
  } as const;
  const start = startOf(20, changes);
  const paper = [
    handedIn('2026-03-02T08:00'),
    accepts('2026-03-17T09:00', legalAt('2026-03-02T09:00')),
    handsOver('2026-03-17T09:01', legalAt('2026-03-02T09:30')),
  ];

  test('NĐ 175/2024 Đ54: the notice of supplement, the supplement and the proposal as of when they were', async () => {
    const { state } = await lived(
      [
        ...paper,
        findsIncomplete('2026-03-17T09:02', legalAt('2026-03-09T09:00')),
        sendsSlip('2026-03-17T09:03', legalAt('2026-03-09T10:00')),
        supplements('2026-03-17T09:04', legalAt('2026-03-10T10:00')),
        proposesResult('2026-03-17T09:05', legalAt('2026-03-11T09:00')),
      ],
      start,
      buildingPermit.route,
    );
    expect(state.due).toMatchObject({ date: '2026-03-30' });
    // Approved it was when the bodies had agreed by their silence.
    expect(openTasks(state)).toMatchObject([{ kind: 'APPROVAL', openedAt: local('2026-03-17T00:00') }]);
  });

  describe('NĐ 61/2018 Đ5.1.c: what was entered past it may be corrected', () => {
    const slip = [
      ...paper,
      findsIncomplete('2026-03-17T09:02', legalAt('2026-03-09T09:00')),
      sendsSlip('2026-03-17T09:03', legalAt('2026-03-09T10:00')),
    ];
    const entered = [...slip, supplements('2026-03-17T09:04', legalAt('2026-03-10T10:00'))];
    const seqOf = async (action: string, steps: readonly Step[]) => {
      const { state } = await lived(steps, start, buildingPermit.route);
      return countingEntries(state).findLast(entry => entry.action === action)!.named;
    };
    const corrects = async (action: string, truly: string, steps: readonly Step[] = entered) =>
      correctsEntry('2026-03-18T09:00', { details: { corrects: await seqOf(action, steps), trueTime: local(truly) } });
    const permit = dossier(20, changes, buildingPermit.route);

    test('NĐ 61/2018 Đ19.4: the supplement to a day later, with its dates', async () =>
      permit
        .given(...entered)
        .when(await corrects('SUPPLEMENT', '2026-03-11T10:00'))
        .leaves({ due: { date: '2026-03-31' } }));

    test('NĐ 61/2018 Đ19.4: the slip, between what was asked for and what was brought', async () => {
      await permit
        .given(...entered)
        .when(await corrects('SEND_SUPPLEMENT_NOTICE', '2026-03-10T09:00'))
        .tells({ kind: 'ENTRY_CORRECTED', entryAt: local('2026-03-10T09:00') });
      await permit
        .given(...entered)
        .when(await corrects('SEND_SUPPLEMENT_NOTICE', '2026-03-09T08:59'))
        .refused('ACTION_NOT_OPEN', { from: local('2026-03-09T09:00'), to: local('2026-03-10T10:00') });
    });

    test('Gia Lai Đ14.2: entered as of after it, in truth before it: as it might have been entered at once', async () => {
      const late = [...slip, supplements('2026-03-17T09:04')];
      await permit
        .given(...late)
        .when(await corrects('SUPPLEMENT', '2026-03-10T10:00', late))
        .leaves({ due: { date: '2026-03-30' } });
    });

    test('Gia Lai Đ14.2: an entry’s own time lies within its bounds', async () => {
      const { state } = await lived(entered, start, buildingPermit.route);
      const entries = countingEntries(state);
      expect(entries.map(({ action }) => action)).toEqual(['ACCEPT', 'SEND_SUPPLEMENT_NOTICE', 'SUPPLEMENT']);
      for (const entry of entries) {
        const [from, to] = boundsOf(state, entry, local('2026-03-18T09:00'));
        expect([from <= entry.at, entry.at <= to]).toEqual([true, true]);
      }
    });
  });

  test('Gia Lai Đ14.2: signed before that it was not', () =>
    dossier(20, changes, buildingPermit.route)
      .given(...paper, proposesResult('2026-03-17T09:05', legalAt('2026-03-11T09:00')))
      .when(signs('2026-03-17T09:06', legalAt('2026-03-12T09:00')))
      .refused('LEGAL_TIME_OUT_OF_ORDER', { earliest: local('2026-03-17T00:00') }));
});
