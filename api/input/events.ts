import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { Optional } from './optional';
import { PageSize } from './page-size';

/** A page of a dossier's events: those after `after`, the `seq` of one that is known already. */
export class EventListInput {
  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  after = 0;

  @PageSize()
  limit = 50;
}
