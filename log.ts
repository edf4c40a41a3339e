import pino, { type DestinationStream, type Logger } from 'pino';

/** The log of a process: JSON lines. What is logged as `error` keeps what helps to find it and nothing a row or a body held. */
export const createLog = (process: string, level: string, to?: DestinationStream): Logger =>
  pino({ level, base: { process }, serializers: { error: errorForLog } }, to ?? pino.destination(1));

interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly code?: unknown;
  readonly stack?: string;
  readonly cause?: LoggedError | string;
}

/** PostgreSQL's `detail` and TypeORM's `parameters` can hold personal data: only these fields go through. */
function errorForLog(error: unknown): LoggedError | string {
  if (!(error instanceof Error)) return String(error);
  const { name: type, message, stack, code, cause } = error as Error & { code?: unknown };
  return { type, message, code, stack, ...(cause !== undefined && { cause: errorForLog(cause) }) };
}
