import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsEmail, IsIn, IsObject, IsString, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { dayMs } from '../../domain/calendar/dates';
import { daysBeforeReception } from '../../domain/calendar/pin';
import type { Instant } from '../../domain/calendar/snapshot';
import { DomainError } from '../../domain/errors';
import { channels, type Channel } from '../../domain/procedure/procedure';
import type { Submission } from '../../spine/submission';
import { IsDossierCode } from './dossier-code';
import { instantOf, IsMoment } from './moments';
import { Optional } from './optional';
import { parse } from './parse';

/** Who hands in: kept as content in the database, never in a history. */
export class ApplicantInput {
  @IsString()
  @Length(1, 200)
  @Matches(/\S/, { message: 'name must say something' })
  name!: string;

  @Optional()
  @Matches(/^\d{9}$|^\d{12}$/, { message: 'idNumber must have 9 or 12 digits' })
  idNumber?: string;

  @Optional()
  @Matches(/^\+?\d{9,15}$/, { message: 'phone must have 9 to 15 digits' })
  phone?: string;

  @Optional()
  @IsEmail()
  @MaxLength(200)
  email?: string;

  @Optional()
  @IsString()
  @MaxLength(500)
  address?: string;
}

export class SubmissionInput {
  @Matches(/^\d\.\d{6}$/, { message: 'procedure must be a national procedure code such as 1.004873' })
  procedure!: string;

  @IsString()
  @Length(1, 35)
  agency!: string;

  /** Whose one-stop desk receives it, where another agency is competent (NĐ 61/2018 Đ18.3). */
  @Optional()
  @IsString()
  @Length(1, 35)
  receivedBy?: string;

  @IsIn(channels)
  channel!: Channel;

  @IsObject()
  @ValidateNested()
  @Type(() => ApplicantInput)
  applicant!: ApplicantInput;

  /**
   * When it was handed in by law, where the desk enters it afterwards: after an outage, or received away from the office (NĐ 61/2018
   * Đ14.5, Hòa Bình Đ26.3).
   */
  @Optional()
  @IsMoment()
  submittedAt?: string;

  /** Why it is entered afterwards. */
  @Optional()
  @IsString()
  @Length(1, 2000)
  @Matches(/\S/, { message: 'reason must say something' })
  reason?: string;

  /** By post: when the handover minutes were signed, which is the handing in by law (QĐ 45/2016 Đ7.4); the desk has it by then, or later. */
  @Optional()
  @IsMoment()
  minutesSignedAt?: string;

  /** The dossier whose erroneous result this one corrects. */
  @Optional()
  @IsDossierCode()
  corrects?: string;
}

/** Throws INPUT_INVALID with every bad field, also where two do not go together, and REASON_REQUIRED. `now` in epoch ms. */
export async function parseSubmission(input: unknown, now: Instant): Promise<Submission> {
  const { submittedAt, minutesSignedAt, applicant, ...given } = await parse(SubmissionInput, input);
  const [submitted, signed] = [submittedAt, minutesSignedAt].map(text => text && instantOf(text)) as (
    Instant | undefined
  )[];
  const { channel, reason, agency, receivedBy } = given;
  mustHold([
    ['receivedBy', receivedBy === agency, 'is for the desk of another agency than the competent one'],
    [
      'submittedAt',
      submitted !== undefined && channel === 'ONLINE',
      'is for what was handed in at the desk or by post',
    ],
    ['submittedAt', !isRecent(submitted, now), recent],
    ['reason', reason !== undefined && submitted === undefined, 'says why submittedAt is in the past: there is none'],
    ['minutesSignedAt', signed === undefined && channel === 'POSTAL', 'is needed for what came by post'],
    ['minutesSignedAt', signed !== undefined && channel !== 'POSTAL', 'is for what came by post'],
    ['minutesSignedAt', !isRecent(signed, now), recent],
    ['minutesSignedAt', channel === 'POSTAL' && isAfter(signed, submitted), 'must not be after submittedAt'],
  ]);
  if (submitted !== undefined && reason === undefined)
    throw new DomainError('REASON_REQUIRED', { field: 'reason', because: 'ENTERED_AFTERWARDS' });
  return {
    ...given,
    applicant,
    ...(submitted !== undefined && { submittedAt: submitted }),
    ...(signed !== undefined && { minutesSignedAt: signed }),
  };
}

/** As far back as the calendar of a dossier reaches. */
const mostDaysAgo = daysBeforeReception;
const recent = `must not be in the future, nor more than ${mostDaysAgo} days ago`;
const isRecent = (at: Instant | undefined, now: Instant): boolean =>
  at === undefined || (at <= now && at >= now - mostDaysAgo * dayMs);

const isAfter = (one: Instant | undefined, other: Instant | undefined): boolean =>
  one !== undefined && other !== undefined && one > other;

function mustHold(rules: readonly (readonly [field: string, broken: boolean, problem: string])[]): void {
  const fields = rules.filter(([, broken]) => broken).map(([field, , problem]) => ({ field, problems: [`${field} ${problem}`] })); // prettier-ignore
  if (fields.length > 0) throw new DomainError('INPUT_INVALID', { fields });
}
