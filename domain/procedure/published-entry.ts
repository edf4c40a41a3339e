import { DomainError } from '../errors';
import { limitUnits, type LimitUnit } from '../clock/limit';
import { channels, type Channel } from './procedure';

/** One row of the portal's table of channels; the same channel may be listed once for each case. */
export interface PublishedChannel {
  readonly channel: Channel;
  /** As published: may be fractional; `null` where no figure and unit could be read. */
  readonly limit: { readonly amount: number; readonly unit: LimitUnit } | null;
  readonly feeAndNote: string;
}

/** An entry of the published catalogue, as it is; empty strings where the portal has nothing. */
export interface PublishedEntry {
  readonly code: string;
  readonly name: string;
  readonly decision: string;
  readonly levels: readonly string[];
  readonly sector: string;
  readonly applicants: readonly string[];
  readonly performingAgency: string;
  readonly coordinatingAgency: string;
  readonly delegatedAgency: string;
  readonly result: string;
  readonly channels: readonly PublishedChannel[];
  readonly componentsText: string;
  readonly stepsText: string;
  readonly requirementsText: string;
}

const texts = [
  ...['name', 'decision', 'sector', 'performingAgency', 'coordinatingAgency', 'delegatedAgency', 'result'],
  ...['componentsText', 'stepsText', 'requirementsText'],
];

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown) => typeof value === 'string';
const oneOf = (list: readonly string[], value: unknown) => typeof value === 'string' && list.includes(value);

/** Shape of one entry. Throws `CATALOGUE_ENTRY_INVALID` with the field that is wrong: such a file is not a catalogue. */
export function asPublishedEntry(value: unknown): PublishedEntry {
  const entry = isRecord(value) ? value : {};
  const demand = (ok: boolean, field: string) => {
    if (!ok) throw new DomainError('CATALOGUE_ENTRY_INVALID', { procedure: entry['code'] ?? null, field });
  };
  demand(typeof entry['code'] === 'string' && /^\d\.\d{6}$/.test(entry['code']), 'code');
  for (const field of texts) demand(isText(entry[field]), field);
  demand(entry['name'] !== '', 'name');
  for (const field of ['levels', 'applicants'])
    demand(Array.isArray(entry[field]) && entry[field].every(isText), field);
  const rows: unknown = entry['channels'];
  demand(Array.isArray(rows) && rows.every(isPublishedChannel), 'channels');
  return value as PublishedEntry;
}

function isPublishedChannel(row: unknown): boolean {
  if (!isRecord(row) || !oneOf(channels, row['channel']) || !isText(row['feeAndNote'])) return false;
  const limit = row['limit'];
  return limit === null || (isRecord(limit) && typeof limit['amount'] === 'number' && oneOf(limitUnits, limit['unit']));
}
