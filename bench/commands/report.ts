import { median, percentile, type Measured } from './measure';

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

export const tableHead = 'round  who    updates/s   p50  p95  p99 ms   CPU ms an update: program  Temporal  PostgreSQL';

export const tableLines = (number: number, round: Round): string[] =>
  contenders.map(who => {
    const { perSecond, latenciesMs, cpuMs } = round[who];
    const latencies = percents.map(percent => whole(percentile(latenciesMs, percent)).padStart(5)).join('');
    const cpu = `${tenth(cpuMs.program).padStart(25)}${tenth(cpuMs.temporal).padStart(10)}${tenth(cpuMs.postgres).padStart(12)}`;
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
    cpuMs: {
      program: of(who, measured => measured.cpuMs.program),
      temporal: of(who, measured => measured.cpuMs.temporal),
      postgres: of(who, measured => measured.cpuMs.postgres),
    },
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
