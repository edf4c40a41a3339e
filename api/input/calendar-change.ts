import 'reflect-metadata';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsISO8601, IsString, Length, Matches, Max, Min } from 'class-validator';
import { readInterval } from '../../domain/calendar/clock-hours';
import type { OpenInterval } from '../../domain/calendar/snapshot';
import {
  changeKinds,
  enteredDayKinds,
  type AskedChange,
  type CalendarChange,
  type ChangeKind,
  type EnteredDayKind,
} from '../../domain/calendar/vietnam/change';
import type { Holiday } from '../../domain/calendar/vietnam/official-year';
import { Optional } from './optional';
import { parse } from './parse';

const IsDate = (): PropertyDecorator => Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '$property must be YYYY-MM-DD' });

/** `["07:30-11:30", "13:30-17:00"]`. */
const AreHours = (): PropertyDecorator => (target, property) => {
  IsArray()(target, property);
  ArrayMaxSize(8)(target, property);
  const message = 'each of $property must be such as 07:30-11:30';
  Matches(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { each: true, message })(target, property);
};

const minutes = (hours: readonly string[]): OpenInterval[] => hours.map(text => readInterval(text)!);

/** What is said about every change. */
abstract class ChangeInput {
  @IsIn(changeKinds)
  kind!: ChangeKind;

  @IsString()
  @Length(1, 500)
  @Matches(/\S/, { message: 'reason must say something' })
  reason!: string;

  @IsString()
  @Length(1, 200)
  @Matches(/\S/, { message: 'notice must name the decision' })
  notice!: string;

  /** With its offset; at once unless given. */
  @Optional()
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(/T.*(Z|[+-]\d{2}:\d{2})$/, { message: 'effectiveFrom must be a time with its offset' })
  effectiveFrom?: string;

  abstract change(): CalendarChange;
}

export class OfficeHoursInput extends ChangeInput {
  @IsDate()
  from!: string;

  @Optional()
  @IsDate()
  to?: string;

  @AreHours()
  hours!: string[];

  change(): CalendarChange {
    const { from, to, hours } = this;
    return { kind: 'OFFICE_HOURS', from, ...(to && { to }), hours: minutes(hours) };
  }
}

export class ClosureInput extends ChangeInput {
  @IsDate()
  from!: string;

  @IsDate()
  to!: string;

  /** What stays open. */
  @Optional()
  @AreHours()
  hours?: string[];

  change(): CalendarChange {
    const { from, to, hours } = this;
    return { kind: 'CLOSURE', from, to, ...(hours && { hours: minutes(hours) }) };
  }
}

export class SwapInput extends ChangeInput {
  @IsDate()
  off!: string;

  @IsDate()
  work!: string;

  change(): CalendarChange {
    return { kind: 'SWAP', off: this.off, work: this.work };
  }
}

const holidays: readonly Holiday[] = [
  'NEW_YEAR',
  'TET',
  'HUNG_KINGS',
  'REUNIFICATION',
  'LABOUR',
  'NATIONAL',
  'CULTURE',
];

export class OfficialDayInput extends ChangeInput {
  @IsDate()
  date!: string;

  @IsIn(enteredDayKinds)
  day!: EnteredDayKind;

  @IsIn(holidays)
  holiday!: Holiday;

  @Optional()
  @IsDate()
  for?: string;

  change(): CalendarChange {
    const { date, day, holiday, for: other } = this;
    return { kind: 'OFFICIAL_DAY', date, day, holiday, ...(other && { for: other }) };
  }
}

export class ReceptionWindowInput extends ChangeInput {
  @IsDate()
  from!: string;

  @IsDate()
  to!: string;

  @IsInt()
  @Min(1)
  @Max(7)
  weekday!: number;

  @AreHours()
  hours!: string[];

  change(): CalendarChange {
    const { from, to, weekday, hours } = this;
    return { kind: 'RECEPTION_WINDOW', from, to, weekday, hours: minutes(hours) };
  }
}

export class WithdrawalInput extends ChangeInput {
  /** The version to take back. */
  @IsInt()
  @Min(2)
  @Max(1_000_000)
  withdraws!: number;

  change(): CalendarChange {
    return { kind: 'WITHDRAWAL', withdraws: this.withdraws };
  }
}

const inputs: Record<ChangeKind, new () => ChangeInput> = {
  OFFICE_HOURS: OfficeHoursInput,
  CLOSURE: ClosureInput,
  SWAP: SwapInput,
  OFFICIAL_DAY: OfficialDayInput,
  RECEPTION_WINDOW: ReceptionWindowInput,
  WITHDRAWAL: WithdrawalInput,
};

class KindInput {
  @IsIn(changeKinds)
  kind!: ChangeKind;
}

/** A change as a caller sends it; its kind says which fields it has. Throws INPUT_INVALID. */
export async function parseChange(input: unknown): Promise<Omit<AskedChange, 'by' | 'calendar'>> {
  const kind = (input as Partial<KindInput> | undefined)?.kind;
  const type = Object.entries(inputs).find(([known]) => known === kind)?.[1];
  if (!type) {
    await parse(KindInput, typeof input === 'object' && input !== null && !Array.isArray(input) ? { kind } : input);
    throw new Error('unreachable: a kind without an input is no kind');
  }
  const given = await parse(type, input);
  const { reason, notice, effectiveFrom } = given;
  return {
    change: given.change(),
    reason,
    notice,
    ...(effectiveFrom && { effectiveFrom: Date.parse(effectiveFrom) }),
  };
}
