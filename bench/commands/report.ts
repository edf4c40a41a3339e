import { cpuUsers, median, percentile, type CpuUser, type Measured } from './measure';

export interface Round {
  readonly floor: Measured;
  readonly spine: Measured;
}

/** How long the history of a dossier is at the engine. */
export interface History {
  readonly events: number;
  readonly bytes: number;
}

export const ratioOf = ({ floor, spine }: Round): number => spine.perSecond / floor.perSecond;

const percents = [50, 95, 99] as const;
const contenders = ['floor', 'spine'] as const;
const whole = (number: number) => (Number.isNaN(number) ? '–' : number.toFixed(0));
const tenth = (number: number) => (Number.isNaN(number) ? '–' : number.toFixed(1));

const cpuWidths = [24, 10, 10, 12, 7];
export const tableHead =
  'round  who    updates/s   p50  p95  p99 ms   CPU ms an update: caller    worker  Temporal  PostgreSQL    all';

export const tableLines = (number: number, round: Round): string[] =>
  contenders.map(who => {
    const { perSecond, latenciesMs, cpuMs } = round[who];
    const latencies = percents.map(percent => whole(percentile(latenciesMs, percent)).padStart(5)).join('');
    const all = cpuUsers.reduce((sum, user) => sum + cpuMs[user], 0);
    const cpu = [...cpuUsers.map(user => cpuMs[user]), all].map((ms, i) => tenth(ms).padStart(cpuWidths[i]!)).join('');
    const ratio = who === 'spine' ? `   ratio ${ratioOf(round).toFixed(3)}` : '';
    return `${String(number).padStart(5)}  ${who}  ${tenth(perSecond).padStart(9)} ${latencies}   ${cpu}${ratio}`;
  });

/** The medians of all rounds; percentiles over all updates. */
export function summary(rounds: readonly Round[], histories: Readonly<Record<'floor' | 'spine', History>>) {
  const of = (who: 'floor' | 'spine', figure: (measured: Measured) => number) =>
    round3(median(rounds.map(round => figure(round[who]))));
  const latencies = (who: 'floor' | 'spine') => {
    const all = rounds.flatMap(round => round[who].latenciesMs).sort((a, b) => a - b);
    return Object.fromEntries(percents.map(percent => [`p${percent}`, round3(percentile(all, percent))]));
  };
  const figures = (who: 'floor' | 'spine') => ({
    ...latencies(who),
    cpuMs: Object.fromEntries(cpuUsers.map((user: CpuUser) => [user, of(who, measured => measured.cpuMs[user])])),
    eventsPerDossier: histories[who].events,
    historyBytes: histories[who].bytes,
  });
  return {
    ratio: round3(median(rounds.map(ratioOf))),
    ratios: rounds.map(round => round3(ratioOf(round))),
    floorPerSecond: of('floor', measured => measured.perSecond),
    spinePerSecond: of('spine', measured => measured.perSecond),
    ...figures('spine'),
    floor: figures('floor'),
  };
}

const round3 = (number: number) => Math.round(number * 1000) / 1000;
