import { readFileSync } from 'node:fs';
import { laidOn, type Overlays } from '../../domain/calendar/vietnam/agency-calendar';
import type { VietnamCalendarOptions } from '../../domain/calendar/vietnam/vietnam-calendar';
import { agencyFault } from './agency-shape';
import { UsageError } from './usage';

/** The agency with the common office hours, where no other is named. */
const common: VietnamCalendarOptions = { id: 'common', version: 1 };

/**
 * An agency's office hours and overlays from JSON files in the shape of VietnamCalendarOptions, each lying on those before it: that of its
 * province, its own. Throws UsageError for any other shape.
 */
export const readAgency = (paths: readonly string[]): VietnamCalendarOptions =>
  paths.map(readLayer).reduce<VietnamCalendarOptions>(onTop, common);

/** Office hours of all the year cover the seasons beneath. */
function onTop(lower: VietnamCalendarOptions, upper: Partial<VietnamCalendarOptions>): VietnamCalendarOptions {
  const beneath = overlaysOf(upper.officeHours ? { ...lower, seasons: [] } : lower);
  return { ...lower, ...upper, ...laidOn(beneath, overlaysOf(upper)) };
}

const overlaysOf = (options: Partial<VietnamCalendarOptions>): Overlays => {
  const { seasons = [], closures = [], receptionWindows = [], officialDays = [] } = options;
  return { seasons, closures, receptionWindows, officialDays };
};

function readLayer(path: string): Partial<VietnamCalendarOptions> {
  const unreadable = (why: string): UsageError => new UsageError(`The agency cannot be read from ${path}: ${why}.`);
  let agency: unknown;
  try {
    agency = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw unreadable((error as Error).message);
  }
  const fault = agencyFault(agency);
  if (fault) throw unreadable(fault);
  return agency as Partial<VietnamCalendarOptions>;
}
