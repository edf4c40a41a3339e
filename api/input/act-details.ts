import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { limitUnits, type LimitUnit } from '../../domain/clock/limit';
import type { ActDetails } from '../../domain/dossier/details';
import { IsCitation, IsPaymentNumber, mostVnd } from './citation';
import { instantOf, IsLocalDate, IsMoment } from './moments';
import { Optional } from './optional';

/** Longer than any limit of the catalogue. */
const largestLimit = 366;
/** More than are ever asked at once. */
const mostConsulted = 20;

class LimitInput {
  @IsInt()
  @Min(1)
  @Max(largestLimit)
  amount!: number;

  @IsIn(limitUnits)
  unit!: LimitUnit;
}

class ConsultationInput {
  @IsString()
  @Length(1, 100)
  unit!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => LimitInput)
  limit!: LimitInput;

  @Optional()
  @IsString()
  @Length(1, 100)
  followedBy?: string;
}

class DaysInput {
  @IsLocalDate()
  from!: string;

  @IsLocalDate()
  to!: string;
}

/** What an act says besides kind and reason; which of it belongs to which act is in `acts.ts`. */
export class ActDetailsInput {
  @Optional()
  @IsCitation()
  ground?: string;

  @Optional()
  @IsLocalDate()
  newDate?: string;

  @Optional()
  @IsString()
  @Length(1, 100)
  assignee?: string;

  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostConsulted)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ConsultationInput)
  consult?: ConsultationInput[];

  @Optional()
  @IsBoolean()
  onPaper?: boolean;

  @Optional()
  @IsMoment()
  verifyAt?: string;

  @Optional()
  @IsBoolean()
  withApplicant?: boolean;

  @Optional()
  @IsString()
  @Length(1, 35)
  agency?: string;

  @Optional()
  @IsBoolean()
  receipt?: boolean;

  @Optional()
  @IsInt()
  @Min(1)
  @Max(mostVnd)
  amountVnd?: number;

  @Optional()
  @IsInt()
  @Min(0)
  @Max(mostVnd)
  feeVnd?: number;

  @Optional()
  @IsPaymentNumber()
  payment?: string;

  @Optional()
  @IsBoolean()
  proxy?: boolean;

  @Optional()
  @IsBoolean()
  originalsReturned?: boolean;

  @Optional()
  @IsBoolean()
  byPost?: boolean;

  @Optional()
  @IsBoolean()
  outsideProvince?: boolean;

  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => DaysInput)
  days?: DaysInput;

  @Optional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  corrects?: number;

  @Optional()
  @IsMoment()
  trueTime?: string;
}

/** As the domain has it: only what was said, instants in epoch ms. */
export function toDetails(given: ActDetailsInput): ActDetails {
  const { verifyAt, trueTime, ...rest } = given;
  const said = {
    ...rest,
    ...(verifyAt !== undefined && { verifyAt: instantOf(verifyAt) }),
    ...(trueTime !== undefined && { trueTime: instantOf(trueTime) }),
  };
  return JSON.parse(JSON.stringify(said)) as ActDetails;
}
