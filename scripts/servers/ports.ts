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

/** Listens for a moment: the answer is the port (0 asks for any free one). */
function tryPort(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
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

/** A port that is free now. */
export const freePort = () => tryPort(0, '127.0.0.1');
