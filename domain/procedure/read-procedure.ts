import { doubts } from './doubts';
import { kindsOfApplicants, levelsOf, nameWithoutCode, resultKinds, text, textOrNull } from './mend';
import { channels, type Channel, type ChannelTerms, type Procedure } from './procedure';
import type { PublishedEntry } from './published-entry';
import type { ReviewReason } from './review-reason';

/** What a machine makes of a published entry: a procedure that may take dossiers, or one held back for the named reasons. */
export interface Reading {
  readonly procedure: Procedure;
  readonly reasons: readonly ReviewReason[];
}

/**
 * Reads a published entry. A procedure with reasons has no channels: what is not surely read promises nothing until somebody has checked it
 * (Ninh Thuận Đ6.2, Hòa Bình Đ18.2).
 * Never throws; the shape is checked before, by `asPublishedEntry`.
 */
export function readProcedure(
  entry: PublishedEntry,
  as: { readonly version: number; readonly source: string },
): Reading {
  const reasons = doubts(
    entry.channels.map(row => ({ ...row, feeAndNote: row.feeAndNote.normalize('NFC') })),
    entry.stepsText.normalize('NFC'),
  );
  const procedure: Procedure = {
    code: entry.code,
    version: as.version,
    // Ninh Thuận Đ3.3: by the name under which it was published
    name: nameWithoutCode(entry.name, entry.code),
    decision: text(entry.decision),
    levels: levelsOf(entry.levels),
    sector: text(entry.sector),
    applicants: kindsOfApplicants(entry.applicants),
    performingAgency: textOrNull(entry.performingAgency),
    coordinatingAgency: textOrNull(entry.coordinatingAgency),
    delegatedAgency: textOrNull(entry.delegatedAgency),
    channels: reasons.length > 0 ? {} : termsByChannel(entry),
    results: resultKinds(entry.result),
    source: as.source,
  };
  return { procedure, reasons };
}

/** Rows of one channel have the same limit here; their notes differ by case and are kept, one a line. */
function termsByChannel(entry: PublishedEntry): Partial<Record<Channel, ChannelTerms>> {
  const terms: Partial<Record<Channel, ChannelTerms>> = {};
  for (const channel of channels) {
    const limit = entry.channels.find(row => row.channel === channel)?.limit;
    if (limit) terms[channel] = { limit, feeNote: feeNoteOf(entry, channel) };
  }
  return terms;
}

/** Fee and note of a channel as published. They run together ("Miễn phí(Theo quy định …)"), and are kept so. */
export function feeNoteOf(entry: PublishedEntry, channel: Channel): string | null {
  const notes = entry.channels.filter(row => row.channel === channel).flatMap(row => textOrNull(row.feeAndNote) ?? []);
  return notes.length > 0 ? [...new Set(notes)].join('\n') : null;
}
