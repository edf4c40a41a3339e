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
  const { code, message, errors } = fieldsOf(error);
  if (Array.isArray(errors)) return errors.some(databaseUnavailable); // tried under several addresses
  if (typeof code === 'string' && (sqlStates.test(code) || socketErrors.has(code))) return true;
  return typeof message === 'string' && driverMessages.test(message);
}

/** Whether the error says that a text holds what PostgreSQL never stores, such as a NUL: only callers send such. */
export const textNotStorable = (error: unknown): boolean => /^(22021|22P05)$/.test(String(fieldsOf(error).code));

/** By its fields and not by its class: an error of the socket may come from another realm than ours. */
const fieldsOf = (error: unknown): { code?: unknown; message?: unknown; errors?: unknown } =>
  typeof error === 'object' && error !== null ? error : {};
