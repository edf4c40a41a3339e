import { ApplicationFailure } from '@temporalio/common';
import { errors, type Refusal } from '../../domain/errors';

/**
 * The only kind of error that leaves a handler on purpose. A slip of ours, such as a TypeError, is not caught and made one: the caller would hear a
 * refusal of a command that is half done. It fails the workflow task instead: nothing of it is written, the engine tries again until a mended
 * build answers, and the act is done then (docs/operator.md, “A slip in a release”).
 */
export const refuse = ({ code, facts }: Refusal): ApplicationFailure =>
  ApplicationFailure.nonRetryable(errors[code].en, code, facts);
