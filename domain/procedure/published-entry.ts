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
  /** Whether the law leaves its details to a ministry or a province, as the portal words it. */
  readonly kind: string;
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
  ...(['name', 'decision', 'sector', 'kind', 'performingAgency', 'coordinatingAgency', 'delegatedAgency'] as const),
  ...(['result', 'componentsText', 'stepsText', 'requirementsText'] as const),
] as const satisfies readonly (keyof PublishedEntry)[];
const lists = ['levels', 'applicants'] as const satisfies readonly (keyof PublishedEntry)[];

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isOneOf = <T extends string>(all: readonly T[], value: unknown): value is T => all.some(one => one === value);

/**
 * One entry, checked, with the known fields in one fixed order, so that equal entries are equal as JSON. Throws
 * `CATALOGUE_ENTRY_INVALID` with the field that is wrong: such a file is not a catalogue.
 */
export function asPublishedEntry(value: unknown): PublishedEntry {
  const entry = isRecord(value) ? value : {};
  const demand = (ok: boolean, field: string) => {
    if (!ok) throw new DomainError('CATALOGUE_ENTRY_INVALID', { procedure: entry['code'] ?? null, field });
  };
  demand(isText(entry['code']) && /^\d\.\d{6}$/.test(entry['code']), 'code');
  for (const field of texts) demand(isText(entry[field]), field);
  demand(entry['name'] !== '', 'name');
  for (const field of lists) demand(Array.isArray(entry[field]) && entry[field].every(isText), field);
  const rows: readonly unknown[] = Array.isArray(entry['channels']) ? entry['channels'] : [null];
  const channelRows = rows.flatMap(row => asPublishedChannel(row) ?? []);
  demand(channelRows.length === rows.length, 'channels');
  const picked = Object.fromEntries(['code', ...texts, ...lists].map(field => [field, entry[field]]));
  return { ...picked, channels: channelRows } as unknown as PublishedEntry;
}

function asPublishedChannel(row: unknown): PublishedChannel | undefined {
  if (!isRecord(row)) return undefined;
  const { channel, limit, feeAndNote } = row;
  if (!isOneOf(channels, channel) || !isText(feeAndNote)) return undefined;
  if (limit === null) return { channel, limit, feeAndNote };
  if (!isRecord(limit)) return undefined;
  const { amount, unit } = limit;
  if (typeof amount !== 'number' || !isOneOf(limitUnits, unit)) return undefined;
  return { channel, limit: { amount, unit }, feeAndNote };
}
