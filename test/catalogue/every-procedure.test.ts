import { readCatalogue } from '../../database/catalogue/files';
import { changesAgainst } from '../../database/catalogue/versions';
import { Calendar } from '../../domain/calendar/calendar';
import { addDays } from '../../domain/calendar/dates';
import { pinFor } from '../../domain/calendar/pin';
import type { LocalDate } from '../../domain/calendar/snapshot';
import { vietnamCalendar } from '../../domain/calendar/vietnam/vietnam-calendar';
import type { Limit } from '../../domain/clock/limit';
import { clockDue } from '../../domain/clock/reckoning';
import type { Start } from '../../domain/dossier/start';
import { MemoryDossier } from '../../domain/kernel/memory';
import { termsBy } from '../../domain/procedure/fees';
import { channels, type Channel, type Procedure } from '../../domain/procedure/procedure';
import { catalogueTerms, feeCounts, publishedFee } from '../../domain/procedure/published-fee';
import { shippedCatalogue } from '../../scripts/catalogue-files';
import { standardRoute } from '../../workflows/procedures/standard';
import { desk, leader, local, specialist, startOf, strangers } from '../dossiers';

const minute = 60_000;
/** What the desk says where the catalogue says nothing sure. */
const assessedVnd = 120_000;
/** One snapshot for all lives: it is compiled once. */
const snapshot = pinFor(vietnamCalendar({ id: 'vn', version: 1 }), local('2026-01-02T08:00'));
const calendar = new Calendar(snapshot);

/** Each life begins on another working day, so that the limits meet Tết, swaps of days and the turn of the year. */
const workingDays: LocalDate[] = [];
for (let date = '2026-01-02'; date <= '2026-12-31'; date = addDays(date, 1))
  if (calendar.isWorkingDay(date)) workingDays.push(date);

interface Offer {
  readonly procedure: Procedure;
  readonly channel: Channel;
  readonly limit: Limit;
}

let offers: Offer[] = [];
let procedures = 0;

/** Read as the import reads it, with the settled reviews. */
beforeAll(async () => {
  const { added } = changesAgainst(new Map(), await readCatalogue(shippedCatalogue));
  const open = added.filter(({ reading }) => reading.reasons.length === 0).map(({ reading }) => reading.procedure);
  procedures = open.length;
  offers = open.flatMap(procedure =>
    channels.flatMap(channel => {
      const terms = procedure.channels[channel];
      return terms ? [{ procedure, channel, limit: terms.limit }] : [];
    }),
  );
}, 60_000);

/** The standard route of one dossier, handed in early in the morning and finished at the last moment that is in time. */
async function live({ procedure, channel, limit }: Offer, day: LocalDate): Promise<MemoryDossier> {
  const { code, version } = procedure;
  const handedIn = local(`${day}T08:00`);
  const terms = catalogueTerms(procedure, channel);
  const start: Start = startOf(1, {
    channel,
    calendar: snapshot,
    procedure: { code, version, limit, ...(terms && { terms: termsBy(terms, channel) }) },
    submittedAt: handedIn,
  });
  const life = new MemoryDossier(start, standardRoute);
  const pays = (amountVnd: number) =>
    life.act({ kind: 'RECORD_PAYMENT', at: handedIn + minute, by: desk, details: { amountVnd } });
  await life.submit(handedIn, strangers.applicant);
  const fee = publishedFee(procedure, channel);
  if (fee !== 'ASSESSED' && fee > 0) await pays(fee);
  const says = fee === 'ASSESSED' && { details: { feeVnd: assessedVnd } };
  await life.act({ kind: 'ACCEPT', at: handedIn + minute, by: desk, ...says });
  if (fee === 'ASSESSED') await pays(assessedVnd);
  await life.act({ kind: 'HAND_OVER', at: handedIn + 2 * minute, by: desk });
  if (channel !== 'ONLINE') await life.act({ kind: 'TAKE_OVER', at: handedIn + 3 * minute, by: specialist });
  const due = life.state.due?.at ?? NaN;
  await life.act({ kind: 'PROPOSE_RESULT', at: due - 2 * minute, by: specialist });
  await life.act({ kind: 'SIGN', at: due - minute, by: leader });
  await life.act({ kind: 'ISSUE_RESULT', at: due, by: specialist });
  await life.act({ kind: 'RETURN_RESULT', at: due + 1440 * minute, by: desk });
  return life;
}

/** What is wrong with a finished life; empty when nothing is. */
function complaints({ state, events }: MemoryDossier, limit: Limit): string[] {
  const startedAt = state.acceptedAt;
  const lawful = calendar.provisionally(known => clockDue(known, { limit, startedAt, ledger: [] }));
  const { due } = state;
  const onWorkingDay = due && calendar.provisionally(known => known.isWorkingDay(due.date)).value;
  return [
    ...(state.outcome === 'RESULT_RETURNED' ? [] : [`ended with ${state.outcome}`]),
    ...(due ? [] : ['no due date']),
    ...(due?.at === lawful.value?.at && due?.date === lawful.value?.date ? [] : [`due ${due?.date}, not as the clock`]),
    ...((due?.provisional ?? false) === lawful.provisional ? [] : ['provisional or not']),
    ...(onWorkingDay ? [] : [`due ${due?.date}, no working day`]),
    ...(state.onTime && !state.overdue ? [] : ['late, though finished when due']),
    ...(events.every(({ seq }, i) => seq === i + 1) ? [] : ['seq with a gap']),
  ];
}

test('NĐ 61/2018 Đ16, Gia Lai Đ4.3: every importable procedure takes a dossier by each of its channels to its end, due when the law says', async () => {
  const wrong: string[] = [];
  const startedOn = new Set<LocalDate>();
  for (const [i, offer] of offers.entries()) {
    const day = workingDays[i % workingDays.length]!;
    startedOn.add(day);
    const found = complaints(await live(offer, day), offer.limit);
    const { amount, unit } = offer.limit;
    if (found.length > 0)
      wrong.push(`${offer.procedure.code} ${offer.channel} ${amount} ${unit} from ${day}: ${found.join(', ')}`);
  }
  expect(wrong).toEqual([]);
  expect([...startedOn]).toEqual(workingDays);
  process.stdout.write(`${procedures} procedures, ${offers.length} channels, each lived to its end\n`);
  expect({ procedures, channels: offers.length }).toEqual({ procedures: 1736, channels: 4507 });
}, 60_000);

test('NĐ 61/2018 Đ22, Đ15.1.c: each pays what its own channel was published to cost, or what the desk says; nobody a guess', () => {
  const procedures = [...new Set(offers.map(({ procedure }) => procedure))];
  expect(feeCounts(procedures)).toEqual({ free: 3146, amounts: 160, assessed: 1201 });
});

test('among them is every unit of limits that the catalogue knows, by every channel', () => {
  expect(new Set(offers.map(({ channel }) => channel))).toEqual(new Set(channels));
  expect(new Set(offers.map(({ limit }) => limit.unit))).toEqual(
    new Set(['WORKING_HOUR', 'WORKING_DAY', 'CALENDAR_DAY', 'MONTH', 'SAME_DAY']),
  );
});
