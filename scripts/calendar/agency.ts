import { readFileSync } from 'node:fs';
import type { VietnamCalendarOptions } from '../../domain/calendar/vietnam/vietnam-calendar';
import { UsageError } from './usage';

/** The agency with the common office hours, where no other is named. */
const common: VietnamCalendarOptions = { id: 'common', version: 1 };

/** An agency's office hours and overlays from a JSON file in the shape of VietnamCalendarOptions. */
export function readAgency(path: string | undefined): VietnamCalendarOptions {
  if (path === undefined) return common;
  try {
    return { ...common, ...(JSON.parse(readFileSync(path, 'utf8')) as Partial<VietnamCalendarOptions>) };
  } catch (error) {
    throw new UsageError(`The agency cannot be read from ${path}: ${(error as Error).message}.`);
  }
}
