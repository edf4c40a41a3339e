/** SQLSTATE classes and codes that mean: the server is away, going or coming, or takes no more connections. */
const sqlStates = /^(08...|57P0[123]|53300)$/;
const socketErrors = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOENT',
]);
/** What the driver says in words only. */
const driverMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether the error says that the database cannot be reached now, rather than that a statement is wrong. */
export function databaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(databaseUnavailable);
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && (sqlStates.test(code) || socketErrors.has(code))) return true;
  return driverMessages.test(error.message);
}
