/** Input that makes no sense; its message is the sentence to print. */
export class UsageError extends Error {}
