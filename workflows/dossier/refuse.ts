import { ApplicationFailure } from '@temporalio/common';
import { errors, type Refusal } from '../../domain/errors';

/** The only kind of error that may leave a handler: anything else would block the dossier until a new build is deployed. */
export const refuse = ({ code, facts }: Refusal): ApplicationFailure =>
  ApplicationFailure.nonRetryable(errors[code].en, code, facts);
