import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { statusLabels, type PublicStatus } from '../../domain/dossier/status';

export class DossierListInput {
  @IsOptional()
  @IsString()
  @Length(1, 100)
  unit?: string;

  @IsOptional()
  @Type(() => Number)
  @IsIn(Object.keys(statusLabels).map(Number))
  status?: PublicStatus;

  @IsOptional()
  @Matches(/^[\w-]{1,200}$/, { message: 'after must be the `next` of an earlier page' })
  after?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 50;
}
