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
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, errors } = error as { code?: unknown; message?: unknown; errors?: unknown };
  // A host name with several addresses: one error for each.
  if (Array.isArray(errors) && errors.some(databaseUnavailable)) return true;
  if (typeof code === 'string' && (sqlStates.test(code) || socketErrors.has(code))) return true;
  return typeof message === 'string' && driverMessages.test(message);
}
