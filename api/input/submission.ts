import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsEmail, IsIn, IsObject, IsString, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { channels, type Channel } from '../../domain/procedure/procedure';
import { Optional } from './optional';

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

  @IsIn(channels)
  channel!: Channel;

  @IsObject()
  @ValidateNested()
  @Type(() => ApplicantInput)
  applicant!: ApplicantInput;
}
