import { lived } from '../../../test/dossier-specification';
import { local, police, reasonOf, specialist, startOf, withTerms } from '../../../test/dossiers';
import { accepts, answers, consults, correctsEntry, findsIncomplete, handedIn, issuesResult, online, recallsResult, sendsSlip, supplements, type ActStep, type Step } from '../../../test/steps'; // prettier-ignore
import { group, outcomeOf } from '../../../workflows/stages/group';
import { reception } from '../../../workflows/stages/reception';
import { returnOfResult } from '../../../workflows/stages/return-of-result';
import type { Route } from '../../kernel/route';

const days = (amount: number) => ({ amount, unit: 'WORKING_DAY' }) as const;
const channel = { channel: 'ONLINE' } as const;

const corrects = (entry: number, at: string, truly: string): ActStep =>
  correctsEntry(at, { details: { corrects: entry, trueTime: local(truly) } });

describe('1.014770: the window in which something was brought counts from when the slip truly went out', () => {
  const start = startOf(5, { ...channel, ...withTerms({ supplement: { window: days(5) } }) });
  const given: readonly Step[] = [
    ...online.examined,
    findsIncomplete('2026-03-03T09:00'),
    sendsSlip('2026-03-03T10:00', { legalAt: '2026-03-03T09:30' }),
    supplements('2026-03-10T09:00'),
  ];
  const entryOf = async (action: string) =>
    (await lived(given, start)).events.find(event => event.kind === 'TASK_ENDED' && event.action === action)!.seq;

  test('1.014770, NĐ 61/2018 Đ5.1.c: it ends later, and the supplement may in truth have come later', async () => {
    const later = await lived([...given, corrects(await entryOf('SEND_SUPPLEMENT_NOTICE'), '2026-03-12T09:00', '2026-03-04T10:00')], start); // prettier-ignore
    const window = () => later.state.tasks.find(({ kind }) => kind === 'SUPPLEMENT')!;
    expect(window()).toMatchObject({ due: { date: '2026-03-11' } });
    const came = corrects(await entryOf('SUPPLEMENT'), '2026-03-12T09:30', '2026-03-11T15:00');
    expect(await later.act(came)).toBeUndefined();
    expect(window()).toMatchObject({ ended: { at: local('2026-03-11T15:00') } });
  });
});

describe('NĐ 61/2018 Đ3.2, Đ5.1.c: work on a part that is over keeps to the part’s clock as it was by then', () => {
  const route: Route = async d => {
    await reception(d);
    for (;;) {
      const became = await group(d, [{ code: 'BIRTH', unit: d.units.specialist, limit: days(3) }]);
      if ((await returnOfResult(d)) === 'RETURNED') return outcomeOf(became);
    }
  };
  const finishes: ActStep = { kind: 'FINISH_PART', by: specialist, at: local('2026-03-04T09:00'), reason: reasonOf('so') }; // prettier-ignore
  // Begun on Tuesday 3 March, three days: Friday the 6th. In truth accepted on Monday: Thursday the 5th.
  const begun = [handedIn('2026-03-02T08:00'), accepts('2026-03-03T09:00')];
  const consulted: readonly Step[] = [
    ...begun,
    consults('2026-03-03T10:00', { details: { consult: [{ unit: police.units[0]!, limit: days(1) }] } }),
    answers('2026-03-03T11:00'),
    finishes,
  ];
  const dates = async (steps: readonly Step[], at: string) => {
    const start = startOf(20, channel);
    const entry = (await lived(begun, start, route)).state.acceptedSeq!;
    const { state } = await lived([...steps, corrects(entry, at, '2026-03-02T09:00')], start, route);
    return state.tasks.flatMap(({ kind, due }) => (kind === 'PART' ? [due!.date] : []));
  };

  test('NĐ 61/2018 Đ19.4: a supplement that came afterwards gave it no more time', async () => {
    const supplemented = [findsIncomplete('2026-03-03T10:00'), sendsSlip('2026-03-03T11:00'), supplements('2026-03-10T09:00')]; // prettier-ignore
    expect(await dates([...begun, ...supplemented], '2026-03-11T09:00')).toEqual(['2026-03-05', '2026-03-13']);
  });

  test('NĐ 61/2018 Đ19.5: also where it was opened again since', async () => {
    expect(await dates(consulted, '2026-03-05T09:00')).toEqual(['2026-03-05', '2026-03-05']);
  });

  test('NĐ 61/2018 Đ21.1: and what was done before a recall, which began the parts anew', async () => {
    const recalled = [...consulted, issuesResult('2026-03-04T10:00'), recallsResult('2026-03-05T09:00')];
    expect(await dates(recalled, '2026-03-06T09:00')).toEqual(['2026-03-05', '2026-03-05', '2026-03-10']);
  });
});
