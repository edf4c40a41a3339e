import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import type { Instant } from '../../domain/calendar/snapshot';
import type { ActDetails } from '../../domain/dossier/details';
import { DomainError } from '../../domain/errors';
import { actKinds, detailsOf, type ActKind } from '../acts';
import { ActDetailsInput, toDetails } from './act-details';
import { instantOf, IsMoment } from './moments';
import { Optional } from './optional';
import { parse } from './parse';

/** What somebody does to a dossier. */
export class CommandInput {
  @IsIn(actKinds)
  kind!: ActKind;

  /** The `seq` of the dossier as the person saw it; without it, as the lists show it now. */
  @Optional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  seq?: number;

  @Optional()
  @Matches(/^t\d{1,6}$/, { message: 'task must be the id of a task, such as t3' })
  task?: string;

  @Optional()
  @IsString()
  @Length(1, 2000)
  @Matches(/\S/, { message: 'reason must say something' })
  reason?: string;

  /** When it happened by law, where it is entered afterwards. */
  @Optional()
  @IsMoment()
  legalAt?: string;

  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => ActDetailsInput)
  details?: ActDetailsInput;
}

/** A command as a caller sends it, with all that was said and nothing else. */
export interface GivenCommand {
  readonly kind: ActKind;
  readonly seq?: number;
  readonly task?: string;
  readonly reason?: string;
  readonly legalAt?: Instant;
  readonly details?: ActDetails;
}

/** Throws INPUT_INVALID with every bad field, also for a detail that the act does not have. */
export async function parseCommand(input: unknown): Promise<GivenCommand> {
  const { kind, seq, task, reason, legalAt, details: given } = await parse(CommandInput, input);
  const details = given && toDetails(given);
  if (details) mustBelong(kind, details);
  return {
    ...{ kind, seq, task, reason },
    ...(legalAt !== undefined && { legalAt: instantOf(legalAt) }),
    ...(details && Object.keys(details).length > 0 && { details }),
  };
}

function mustBelong(kind: ActKind, details: ActDetails): void {
  const allowed: readonly string[] = detailsOf(kind);
  const fields = Object.keys(details)
    .filter(name => !allowed.includes(name))
    .map(name => ({
      field: `details.${name}`,
      problems: [`does not belong to ${kind}; allowed: ${allowed.join(', ') || 'none'}`],
      allowed,
    }));
  if (fields.length > 0) throw new DomainError('INPUT_INVALID', { fields });
}
