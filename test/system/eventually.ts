/** Asks until it is so: for what another process does in its own time. Fails after `seconds`. */
export async function eventually(isSo: () => Promise<boolean>, seconds = 20): Promise<void> {
  const giveUp = Date.now() + seconds * 1000;
  while (!(await isSo())) {
    if (Date.now() > giveUp) throw new Error(`still not so after ${seconds} s: ${isSo.toString()}`);
    await new Promise(resolve => setImmediate(resolve));
  }
}
