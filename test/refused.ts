import type { DomainError } from '../domain/errors';

/** What a call refuses with: code and facts. Fails the test when it does not refuse. */
export function refused(ask: () => unknown): { code: string; facts: Record<string, unknown> } {
  try {
    ask();
  } catch (error) {
    const { code, facts } = error as DomainError;
    return { code, facts };
  }
  throw new Error('was not refused');
}
