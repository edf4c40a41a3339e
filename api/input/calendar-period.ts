import 'reflect-metadata';
import { Matches } from 'class-validator';
import { Optional } from './optional';

/** Dates between which a calendar is shown, both included. */
export class CalendarPeriodInput {
  @Optional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'from must be YYYY-MM-DD' })
  from?: string;

  @Optional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'to must be YYYY-MM-DD' })
  to?: string;
}
