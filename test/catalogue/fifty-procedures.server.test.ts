import type { ListedProcedure } from '../../database/queries/list-procedures';
import { calendarOf } from '../../domain/calendar/calendar-of';
import { limitDeadline } from '../../domain/clock/deadline';
import type { Limit } from '../../domain/clock/limit';
import { levels, type Channel, type Level } from '../../domain/procedure/procedure';
import { officeCalendarAt } from '../../spine/office-calendar';
import { submission, walk } from '../system/lives';
import { TestSystem } from '../system/system';
import { definitions } from '../../workflows/procedures';

jest.setTimeout(90_000);

const atOnce = 10;
/** What the desk says where the published text is not sure. */
const saidVnd = 120_000;

let system: TestSystem;
beforeAll(async () => {
  system = await TestSystem.start();
});
afterAll(() => system.stop());

interface Choice {
  readonly code: string;
  readonly channel: Channel;
  readonly limit: Limit;
  readonly level: Level;
}

const hasFile = (code: string): boolean => definitions.some(definition => definition.code === code);

/** What a citizen finds in the catalogue and what goes by the standard route: every open procedure by each of its channels. */
async function offered(): Promise<Choice[]> {
  const found: Choice[] = [];
  let after = '';
  do {
    const { body } = await system.http.get('citizen', `/procedures?openOnly=true&limit=200${after}`);
    for (const { code, limits, levels: of } of body.procedures as ListedProcedure[])
      for (const [channel, limit] of Object.entries(limits))
        for (const level of of) if (!hasFile(code)) found.push({ code, channel: channel as Channel, limit, level });
    after = body.next ? `&after=${body.next}` : '';
  } while (after);
  return found;
}

/** So many different procedures: each kind (channel, unit, level) in its turn, evenly over the codes of the kind. */
function spread(all: readonly Choice[], count: number): Choice[] {
  const kinds = new Map<string, Choice[]>();
  for (const choice of all) {
    const kind = `${choice.channel} ${choice.limit.unit} ${choice.level}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), choice]);
  }
  const chosen = new Map<string, Choice>();
  for (let turn = 0; chosen.size < count && turn < count; turn++)
    for (const kind of kinds.values()) {
      const choice = kind.at(Math.floor((kind.length * ((turn * 7) % count)) / count));
      if (choice && chosen.size < count && !chosen.has(choice.code)) chosen.set(choice.code, choice);
    }
  return [...chosen.values()];
}

async function live({ code: procedure, channel }: Choice) {
  const by = channel === 'ONLINE' ? 'citizen' : 'desk';
  const minutesSignedAt = new Date(Date.now() - 60_000).toISOString();
  const given = submission({ procedure, channel, ...(channel === 'POSTAL' && { minutesSignedAt }) });
  const fee = (await system.http.get('citizen', `/procedures/${procedure}`)).body.fees[channel];
  const { body } = await system.http.post(by, '/dossiers', given);
  let last = body;
  const act = async (account: string, kind: string, details?: object) => {
    last = (await system.http.post(account, `/dossiers/${body.code}/commands`, { kind, details })).body;
  };
  const pays = (amountVnd: number) => act('desk', 'RECORD_PAYMENT', { amountVnd });
  if (fee.when === 'AT_SUBMISSION') await pays(fee.amountVnd);
  for (const [account, kind] of channel === 'ONLINE' ? walk.granted : walk.onPaper) {
    const says = kind === 'ACCEPT' && fee.when === 'AT_ACCEPTANCE';
    await act(account, kind, says ? { feeVnd: saidVnd } : undefined);
    if (says) await pays(saidVnd);
  }
  const { outcome, onTime, due, acceptedAt } = last;
  // QĐ 45/2016 Đ7.4: by post the limit counts from the minutes
  const startedAt = channel === 'POSTAL' ? minutesSignedAt : acceptedAt;
  const told = { code: last.procedure.code, channel: last.channel, outcome: outcome.code, onTime, due: due.date };
  return { ...told, startedAt, fee: fee.when ?? 'FREE' };
}

/** The date that the law gives to a limit that starts then. */
async function lawfulDate(startedAt: string, limit: Limit): Promise<string> {
  const at = Date.parse(startedAt);
  return limitDeadline(calendarOf(await officeCalendarAt(system.db, 'H26.001', at)), at, limit).date;
}

test('fifty procedures of every kind are lived through the API to the result, ten at once', async () => {
  const chosen = spread(await offered(), 50);
  expect(chosen).toHaveLength(50);
  expect(new Set(chosen.map(({ channel }) => channel))).toEqual(new Set(['DIRECT', 'ONLINE', 'POSTAL']));
  expect(new Set(chosen.map(({ level }) => level))).toEqual(new Set(levels));
  expect(new Set(chosen.map(({ limit }) => limit.unit))).toEqual(
    new Set(['WORKING_HOUR', 'WORKING_DAY', 'CALENDAR_DAY', 'MONTH']),
  );

  const lived = new Map<Choice, Awaited<ReturnType<typeof live>>>();
  const waiting = [...chosen];
  const one = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) lived.set(next, await live(next));
  };
  await Promise.all(Array.from({ length: atOnce }, one));

  // NĐ 61/2018 Đ22: free, at submission, at acceptance
  expect(new Set([...lived.values()].map(({ fee }) => fee))).toEqual(
    new Set(['FREE', 'AT_SUBMISSION', 'AT_ACCEPTANCE']),
  );
  for (const choice of chosen) {
    const { code, channel, limit } = choice;
    const { startedAt, fee: _, ...told } = lived.get(choice)!;
    const due = await lawfulDate(startedAt, limit);
    expect(told).toEqual({ code, channel, due, onTime: true, outcome: 'RESULT_RETURNED' });
  }
});
