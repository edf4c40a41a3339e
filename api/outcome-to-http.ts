import { DomainError } from '../domain/errors';
import type { Outcome } from '../spine/outcome';
import { Accepted, OK, type Answer } from './on';

/** What a command's outcome is over HTTP. A refusal is thrown and becomes problem+json like any other error. */
export function outcomeToHttp(
  outcome: Outcome,
  done: (outcome: Outcome & { status: 'DONE' }) => Answer = o => OK(o.dossier),
): Answer {
  switch (outcome.status) {
    case 'DONE':
      return done(outcome);
    case 'REFUSED':
      throw new DomainError(outcome.refusal.code, { ...outcome.refusal.facts, command: outcome.command });
    case 'SENT':
      return Accepted(`/commands/${outcome.command}`, outcome);
  }
}
