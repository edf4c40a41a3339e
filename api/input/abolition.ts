import { IsIn, IsString, Length, Matches } from 'class-validator';
import { runningDossiers, type RunningDossiers } from '../../domain/dossier/running-dossiers';
import type { WantedAbolition } from '../../spine/abolition';
import { IsCitation } from './citation';
import { instantOf, IsMoment } from './moments';
import { Optional } from './optional';
import { parse } from './parse';

export class AbolitionInput {
  @Optional()
  @IsString()
  @Length(1, 35)
  agency?: string;

  @IsIn(runningDossiers)
  running!: RunningDossiers;

  @IsCitation()
  because!: string;

  @IsString()
  @Length(1, 2000)
  @Matches(/\S/, { message: 'reason must say something' })
  reason!: string;

  @Optional()
  @IsMoment()
  from?: string;
}

/** Throws INPUT_INVALID with every bad field. */
export async function parseAbolition(input: unknown): Promise<Omit<WantedAbolition, 'procedure'>> {
  const { agency, running, because, reason, from } = await parse(AbolitionInput, input);
  return {
    ...{ running, because, reason },
    ...(agency !== undefined && { agency }),
    ...(from !== undefined && { from: instantOf(from) }),
  };
}
