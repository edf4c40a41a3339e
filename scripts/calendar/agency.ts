import { readFileSync } from 'node:fs';
import type { VietnamCalendarOptions } from '../../domain/calendar/vietnam/vietnam-calendar';
import { agencyFault } from './agency-shape';
import { UsageError } from './usage';

/** The agency with the common office hours, where no other is named. */
const common: VietnamCalendarOptions = { id: 'common', version: 1 };

/** An agency's office hours and overlays from a JSON file in the shape of VietnamCalendarOptions. Throws UsageError for any other. */
export function readAgency(path: string | undefined): VietnamCalendarOptions {
  if (path === undefined) return common;
  const unreadable = (why: string): UsageError => new UsageError(`The agency cannot be read from ${path}: ${why}.`);
  let agency: unknown;
  try {
    agency = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw unreadable((error as Error).message);
  }
  const fault = agencyFault(agency);
  if (fault) throw unreadable(fault);
  return { ...common, ...(agency as Partial<VietnamCalendarOptions>) };
}
