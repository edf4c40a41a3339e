import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** A port that something else listens on; the sentence names the port and the variable that moves it. */
export class PortTaken extends Error {
  constructor(
    readonly port: number,
    readonly variable: string,
    what: string,
  ) {
    super(`Port ${port}, wanted for ${what}, is taken by another program. Set ${variable} to a free port.`);
    this.name = 'PortTaken';
  }
}

/** Listens for a moment. */
function tryPort(port: number, host: string): Promise<true> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Throws PortTaken when something listens on the port already, and a sentence when it may not be listened on. */
export async function assertPortFree(port: number, variable: string, what: string, host = '127.0.0.1'): Promise<void> {
  try {
    await tryPort(port, host);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new PortTaken(port, variable, what);
    throw new Error(`Port ${port} (${variable}) cannot be used for ${what}: ${message}`);
  }
}

/**
 * A port that is free now and stays so while its server is stopped: it is below those that the system hands out to outgoing
 * connections (32768 and up on Linux), one of which would otherwise take it sooner or later.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(12_000, 32_000);
    if (await tryPort(port, '127.0.0.1').catch(() => undefined)) return port;
  }
}
