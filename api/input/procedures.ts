import 'reflect-metadata';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsString, Length, Matches } from 'class-validator';
import { levels, type Level } from '../../domain/procedure/procedure';
import { Optional } from './optional';
import { PageSize } from './page-size';

export class ProcedureListInput {
  @Optional()
  @IsString()
  @Length(1, 200)
  sector?: string;

  @Optional()
  @IsIn(levels)
  level?: Level;

  /** Part of the name. */
  @Optional()
  @IsString()
  @Length(1, 200)
  text?: string;

  @Optional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  openOnly?: boolean;

  @Optional()
  @Matches(/^\d\.\d{6}$/, { message: 'after must be a procedure code' })
  after?: string;

  @PageSize()
  limit = 50;
}
