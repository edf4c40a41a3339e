import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** proc(5), /proc/<pid>/stat: times are in ticks of 10 ms. */
const tickMs = 10;

/**
 * CPU time in ms that a process has used until now, with its children (PostgreSQL has one a connection) living and dead.
 * NaN without a pid, or where there is no /proc: then the figure is left out.
 */
export function familyCpuMs(pid: number | undefined): number {
  if (pid === undefined) return NaN;
  const all = numbersIn('/proc').map(statOf);
  const family = all.filter(stat => stat && (stat.pid === pid || stat.parent === pid));
  if (family.length === 0) return NaN;
  return family.reduce((sum, stat) => sum + stat!.ownMs + stat!.deadChildrenMs, 0);
}

/** The same of one process alone. */
export const ownCpuMs = (pid: number): number => statOf(pid)?.ownMs ?? NaN;

/** The process on this machine that listens on a port; undefined when it cannot be seen. */
export function listenerOn(port: number): number | undefined {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0');
  const listening = '0A';
  const sockets = ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap(file => (read(file) ?? '').trim().split('\n').slice(1))
    .map(line => line.trim().split(/\s+/))
    .filter(fields => fields[1]?.endsWith(`:${hexPort}`) && fields[3] === listening)
    .map(fields => `socket:[${fields[9]}]`);
  return numbersIn('/proc').find(pid =>
    numbersIn(`/proc/${pid}/fd`).some(fd => sockets.includes(linkAt(`/proc/${pid}/fd/${fd}`))),
  );
}

function statOf(pid: number) {
  const fields = read(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, '')
    .split(' ');
  if (!fields) return undefined;
  const ticks = (...at: number[]) => at.reduce((sum, index) => sum + Number(fields[index]) * tickMs, 0);
  return { pid, parent: Number(fields[1]), ownMs: ticks(11, 12), deadChildrenMs: ticks(13, 14) };
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function linkAt(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function numbersIn(folder: string): number[] {
  try {
    return readdirSync(folder).map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}
