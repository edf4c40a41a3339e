import { openTasks } from './state';
import type { Actor } from './actor';
import { local, startOf, taxes, withTerms } from '../../test/dossiers';
import { lived } from '../../test/dossier-specification';
import { accepts, answers, asksForSupplement, asksFurther, consults, correctsEntry, findsIncomplete, handedIn, handsOver, supplements, type ActStep, type Step } from '../../test/steps'; // prettier-ignore
import { firstLandRegistration } from '../../workflows/procedures/first-land-registration';

const online = { channel: 'ONLINE' } as const;
const landOffice: Actor = { account: 'land', role: 'OFFICER', units: ['H01.7/land'] };
const land = { ...online, partners: { LAND_REGISTRY: landOffice.units[0]!, TAX: 'H01.7/tax' } };

/** The entry that ended a reception by this action is in truth of another time; the acceptance is named by its own. */
async function corrects(action: string, truly: string, at: string, steps: readonly Step[]): Promise<ActStep> {
  const { events, state } = await lived(steps, startOf(20, online));
  const { seq } = events.find(event => event.kind === 'TASK_ENDED' && event.action === action)!;
  return correctsEntry(at, { details: { corrects: action === 'ACCEPT' ? state.acceptedSeq! : seq, trueTime: local(truly) } }); // prettier-ignore
}

describe('NĐ 61/2018 Đ5.1.c: only what counts from the entry moves, not what counts from something else at the same instant', () => {
  test('NĐ 61/2018 Đ19.5: the days of who was asked count from the handing over, asked again too', async () => {
    const accepted = [handedIn('2026-03-02T08:00'), accepts('2026-03-03T09:00')];
    const asked: readonly Step[] = [
      ...accepted,
      handsOver('2026-03-03T10:00', { legalAt: '2026-03-03T09:00' }),
      consults('2026-03-03T14:00', { by: landOffice, details: { consult: [{ unit: taxes.units[0]!, limit: { amount: 1, unit: 'WORKING_DAY' } }] } }), // prettier-ignore
      answers('2026-03-03T15:00', { by: taxes }),
      await corrects('ACCEPT', '2026-03-02T14:00', '2026-03-04T09:00', accepted),
    ];
    const { state } = await lived(asked, startOf(20, land), firstLandRegistration.route);
    expect(openTasks(state)).toMatchObject([{ kind: 'LIAISON', from: local('2026-03-03T09:00'), due: { date: '2026-03-10' } }]); // prettier-ignore
  });

  test('NĐ 61/2018 Đ19.4: those of the notice from the reception, not from the supplement that led to it', async () => {
    const atDesk = [handedIn('2026-03-02T08:00'), asksForSupplement('2026-03-02T09:00'), supplements('2026-03-04T10:00')]; // prettier-ignore
    const steps: readonly Step[] = [
      ...atDesk,
      accepts('2026-03-04T10:00'),
      handsOver('2026-03-04T10:00'),
      findsIncomplete('2026-03-04T11:00'),
      await corrects('SUPPLEMENT', '2026-03-03T09:00', '2026-03-05T09:00', atDesk),
    ];
    const { state } = await lived(steps, startOf(20, online));
    expect(openTasks(state)).toMatchObject([{ kind: 'SUPPLEMENT_NOTICE', due: { date: '2026-03-09' } }]);
  });
});

describe('NĐ 61/2018 Đ19.5: who was asked by the reception itself is asked again as of its true time', () => {
  const accepted = [handedIn('2026-03-02T08:00'), accepts('2026-03-04T09:00')];
  const start = startOf(20, { ...land, ...withTerms({ delegatedToDesk: 'EXAMINES' }, 20) });
  const asksOn = consults('2026-03-04T10:00', { by: landOffice, details: { consult: [{ unit: taxes.units[0]!, limit: { amount: 3, unit: 'WORKING_DAY' } }] } }); // prettier-ignore
  const life = async (...further: readonly Step[]) => {
    const corrected = await corrects('ACCEPT', '2026-03-02T09:00', '2026-03-04T11:00', accepted);
    const { state } = await lived([...accepted, asksOn, corrected, ...further], start, firstLandRegistration.route);
    return openTasks(state);
  };

  test('NĐ 61/2018 Đ19.5: its five days were corrected while it had asked others', async () => {
    expect(await life(answers('2026-03-05T09:00', { by: taxes }))).toMatchObject([
      { kind: 'LIAISON', unit: landOffice.units[0], from: local('2026-03-02T09:00'), due: { date: '2026-03-09' } },
    ]);
  });

  test('NĐ 61/2018 Đ19.7: and so is the question that one of these has', async () => {
    expect(await life(asksFurther('2026-03-05T09:00', { by: taxes }))).toMatchObject([
      { kind: 'LIAISON_QUESTION', unit: landOffice.units[0], due: { date: '2026-03-09' } },
    ]);
  });
});
