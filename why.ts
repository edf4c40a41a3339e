/** What a person at a terminal is told of an error. A host with two addresses that both refuse gives one without words of its own. */
export function why(error: unknown): string {
  if (error instanceof AggregateError && error.message === '')
    return [...new Set(error.errors.map(each => why(each)))].join('; ');
  return error instanceof Error ? error.message || error.name : String(error);
}
