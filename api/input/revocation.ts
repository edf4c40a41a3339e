import { IsString, Length, Matches } from 'class-validator';
import type { WantedRevocation } from '../../spine/abolition-revocation';
import { IsCitation } from './citation';
import { Optional } from './optional';
import { parse } from './parse';

export class RevocationInput {
  @Optional()
  @IsString()
  @Length(1, 35)
  agency?: string;

  @IsCitation()
  because!: string;

  @IsString()
  @Length(1, 2000)
  @Matches(/\S/, { message: 'reason must say something' })
  reason!: string;
}

/** Throws INPUT_INVALID with every bad field. */
export async function parseRevocation(input: unknown): Promise<Omit<WantedRevocation, 'procedure'>> {
  const { agency, because, reason } = await parse(RevocationInput, input);
  return { ...{ because, reason }, ...(agency !== undefined && { agency }) };
}
