import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsIn, IsString, Length, Matches } from 'class-validator';
import { statusLabels, type PublicStatus } from '../../domain/dossier/status';
import { Optional } from './optional';
import { PageSize } from './page-size';

export class DossierListInput {
  @Optional()
  @IsString()
  @Length(1, 100)
  unit?: string;

  /** Received by this agency's desk for others. */
  @Optional()
  @IsString()
  @Length(1, 35)
  receivedBy?: string;

  @Optional()
  @Type(() => Number)
  @IsIn(Object.keys(statusLabels).map(Number))
  status?: PublicStatus;

  @Optional()
  @Matches(/^[\w-]{1,200}$/, { message: 'after must be the `next` of an earlier page' })
  after?: string;

  @PageSize()
  limit = 50;
}
