import type { Limit } from '../clock/limit';
import type { Channel } from './procedure';
import type { PublishedChannel } from './published-entry';
import type { ReviewReason } from './review-reason';
import { statedLimits } from './stated-limits';

const same = (a: Limit, b: Limit) => a.amount === b.amount && a.unit === b.unit;
const distinct = (limits: readonly Limit[]) =>
  limits.filter((limit, at) => limits.findIndex(other => same(other, limit)) === at);

/**
 * What is unsure about the published limits of a procedure, each reason once. Empty means: one whole limit for each channel, and nothing in
 * the entry speaks against it. It does not see a limit that is wrong everywhere in the same way.
 */
export function doubts(rows: readonly PublishedChannel[], stepsText: string): ReviewReason[] {
  if (rows.length === 0) return ['NO_CHANNEL'];
  const limits = rows.flatMap(row => row.limit ?? []);
  if (limits.length === 0) return ['NO_LIMIT'];

  const found: ReviewReason[] = [];
  if (limits.length < rows.length) found.push('CHANNEL_WITHOUT_LIMIT');
  if (limits.some(limit => !Number.isSafeInteger(limit.amount) || limit.amount < 1)) found.push('LIMIT_NOT_WHOLE');
  // The portal says "giờ" for both. 24 hours in every such text is a day round the clock (quarantine, ports), not three working days.
  if (limits.some(limit => limit.unit === 'WORKING_HOUR' && limit.amount % 24 === 0))
    found.push('HOURS_OF_CLOCK_OR_OF_WORK');
  if (rows.some(row => row.limit && noteContradicts(row.limit, row.feeAndNote))) found.push('NOTE_CONTRADICTS_LIMIT');

  const byChannel = new Map<Channel, Limit[]>();
  for (const row of rows)
    if (row.limit) byChannel.set(row.channel, distinct([...(byChannel.get(row.channel) ?? []), row.limit]));
  if ([...byChannel.values()].some(ofOne => ofOne.length > 1)) found.push('CHANNEL_LIMITS_DISAGREE');
  else if (channelsDisagree(byChannel, stepsText)) found.push('CHANNELS_DISAGREE');
  return found;
}

/**
 * The note gives its own limit from reception, and it is not the published one: the same figure in another kind of day ("07 ngày làm việc"
 * beside 7 calendar days), or the only duration of the note. A note with several other durations lists cases or steps and proves nothing.
 */
function noteContradicts(limit: Limit, note: string): boolean {
  const stated = statedLimits(note);
  if (stated.some(one => same(one, limit))) return false;
  const fromReception = stated.filter(one => one.fromReception);
  return (
    fromReception.some(one => one.amount === limit.amount) ||
    (fromReception.length > 0 && distinct(stated).length === 1)
  );
}

/**
 * The law lets a channel explain one difference only: online may be quicker, because nothing is carried or scanned (NĐ 61/2018 Đ17.1) and
 * provinces reward it. So a difference is believed where online is the shortest of all, by no more than half, in comparable units. All
 * else is a limit of a *case* that landed in a channel's row: 1.013225 (20/20/15, the 15 is for houses), 15/15/25 in land procedures
 * (most likely the ten days more of mountain communes). So is a difference whose two figures the steps themselves name (1.013216: 35 days for
 * group A projects, 25 for group B). What remains, as 1.013978 (17/20/27), differs by channel.
 */
function channelsDisagree(byChannel: ReadonlyMap<Channel, readonly Limit[]>, stepsText: string): boolean {
  const limits = distinct([...byChannel.values()].flat());
  if (limits.length < 2) return false;
  const online = byChannel.get('ONLINE')?.[0];
  if (!online) return true;
  const paper = [...byChannel].flatMap(([channel, ofOne]) => (channel === 'ONLINE' ? [] : ofOne));
  if (!paper.every(limit => isShorterByAtMostHalf(online, limit))) return true;
  const inSteps = statedLimits(stepsText);
  return limits.filter(limit => inSteps.some(one => same(one, limit))).length > 1;
}

/** Only limits of one unit can be compared surely. */
const isShorterByAtMostHalf = (online: Limit, paper: Limit) =>
  online.unit === paper.unit && online.amount < paper.amount && online.amount * 2 >= paper.amount;
