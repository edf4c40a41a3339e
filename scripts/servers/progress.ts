/** Says one line to whoever is watching. */
export type Say = (line: string) => void;

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** Runs a step; one that takes more than a second is announced when that second is over, and its duration told at the end. */
export async function step<T>(say: Say, name: string, run: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const tell = (sign: string) => {
    const took = performance.now() - start;
    if (took > 1000) say(`  ${sign} ${name} · ${seconds(took)}`);
  };
  const announce = setTimeout(() => say(`  … ${name}`), 1000);
  try {
    const result = await run();
    tell('✓');
    return result;
  } catch (error) {
    tell('✗');
    throw error;
  } finally {
    clearTimeout(announce);
  }
}
