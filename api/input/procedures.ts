import 'reflect-metadata';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { levels, type Level } from '../../domain/procedure/procedure';

export class ProcedureListInput {
  @IsOptional()
  @IsString()
  @Length(1, 200)
  sector?: string;

  @IsOptional()
  @IsIn(levels)
  level?: Level;

  /** Part of the name. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  text?: string;

  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  openOnly?: boolean;

  @IsOptional()
  @Matches(/^\d\.\d{6}$/, { message: 'after must be a procedure code' })
  after?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 50;
}
