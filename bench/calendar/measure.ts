/** Calls a second over about so many milliseconds, after as long a warm-up; batches grow so that the clock costs nothing. */
export function opsPerSecond(call: () => unknown, milliseconds: number): number {
  let kept: unknown;
  const batchOf = (size: number): number => {
    const begin = process.hrtime.bigint();
    for (let i = 0; i < size; i++) kept = call();
    return Number(process.hrtime.bigint() - begin);
  };
  let size = 1;
  while (batchOf(size) < 5e6) size *= 2;
  const measure = (): number => {
    let [nanoseconds, calls] = [0, 0];
    for (; nanoseconds < milliseconds * 1e6; calls += size) nanoseconds += batchOf(size);
    return (calls * 1e9) / nanoseconds;
  };
  measure();
  const speed = measure();
  if (kept === undefined) throw new Error('a call gave no answer');
  return speed;
}
