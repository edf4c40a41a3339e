import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsObject, IsString, Length, ValidateNested } from 'class-validator';
import type { WantedTransfer } from '../../spine/transfer';
import { IsCitation } from './citation';
import { instantOf, IsMoment } from './moments';
import { Optional } from './optional';
import { parse } from './parse';

class UnitsInput {
  @Optional()
  @IsString()
  @Length(1, 100)
  desk?: string;

  @Optional()
  @IsString()
  @Length(1, 100)
  specialist?: string;

  @Optional()
  @IsString()
  @Length(1, 100)
  leader?: string;
}

export class TransferInput {
  @IsString()
  @Length(1, 35)
  to!: string;

  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => UnitsInput)
  units?: UnitsInput;

  @IsCitation()
  because!: string;

  @Optional()
  @IsMoment()
  from?: string;
}

/** Throws INPUT_INVALID with every bad field. */
export async function parseTransfer(input: unknown): Promise<Omit<WantedTransfer, 'agency'>> {
  const { to, units, because, from } = await parse(TransferInput, input);
  return {
    to,
    because,
    ...(units && { units: JSON.parse(JSON.stringify(units)) as WantedTransfer['units'] }),
    ...(from !== undefined && { from: instantOf(from) }),
  };
}
