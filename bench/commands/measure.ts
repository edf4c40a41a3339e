import { setTimeout as delay } from 'node:timers/promises';
import type { Contender, Timed } from './contender';

export interface Load {
  readonly dossiers: number;
  /** How many dossiers are under way at once; each has one command at a time. */
  readonly callers: number;
}

/** CPU time in ms until now, by who used it; NaN where it cannot be seen. */
export type CpuMeter = () => Readonly<Record<CpuUser, number>>;

/** The caller is the API's part, without HTTP: client and spine. */
export const cpuUsers = ['caller', 'worker', 'temporal', 'postgres'] as const;
export type CpuUser = (typeof cpuUsers)[number];

export interface Measured {
  readonly perSecond: number;
  /** Of each update, ascending. */
  readonly latenciesMs: readonly number[];
  /** By update. */
  readonly cpuMs: ReturnType<CpuMeter>;
  readonly codes: readonly string[];
}

/** What the servers still do after the last answer is counted with the round it belongs to. */
const aftermathMs = 1000;

/** Takes so many dossiers through their whole life. */
export async function measure(contender: Contender, { dossiers, callers }: Load, cpu: CpuMeter): Promise<Measured> {
  const latenciesMs: number[] = [];
  const timed: Timed = async call => {
    const from = performance.now();
    const result = await call();
    latenciesMs.push(performance.now() - from);
    return result;
  };
  const codes: string[] = [];
  let begun = 0;
  const caller = async () => {
    while (begun++ < dossiers) codes.push(await contender.dossier(timed));
  };
  const cpuBefore = cpu();
  const from = performance.now();
  await Promise.all(Array.from({ length: callers }, caller));
  const seconds = (performance.now() - from) / 1000;
  await delay(aftermathMs);
  const cpuAfter = cpu();
  const updates = latenciesMs.length;
  const used = (who: CpuUser) => (cpuAfter[who] - cpuBefore[who]) / updates;
  return {
    perSecond: updates / seconds,
    latenciesMs: latenciesMs.sort((a, b) => a - b),
    cpuMs: { caller: used('caller'), worker: used('worker'), temporal: used('temporal'), postgres: used('postgres') },
    codes,
  };
}

/** Of ascending numbers. */
export const percentile = (ascending: readonly number[], percent: number): number =>
  ascending[Math.min(ascending.length - 1, Math.floor((ascending.length * percent) / 100))] ?? NaN;

export const median = (numbers: readonly number[]): number => {
  const ascending = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(ascending.length / 2);
  return ascending.length % 2 === 1 ? ascending[middle]! : (ascending[middle - 1]! + ascending[middle]!) / 2;
};
