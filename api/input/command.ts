import 'reflect-metadata';
import { IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { actionKinds, type ActionKind } from '../../domain/dossier/actions';
import { Optional } from './optional';

/** An action of an officer on a dossier. */
export class CommandInput {
  @IsIn(actionKinds)
  kind!: ActionKind;

  /** The `seq` of the dossier as the officer saw it; without it, as the lists show it now. */
  @Optional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  seq?: number;

  @Optional()
  @Matches(/^t\d{1,6}$/, { message: 'task must be the id of a task, such as t3' })
  task?: string;

  @Optional()
  @IsString()
  @Length(1, 2000)
  @Matches(/\S/, { message: 'reason must say something' })
  reason?: string;
}
