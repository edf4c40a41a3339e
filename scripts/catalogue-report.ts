import type { ImportResult } from '../database/catalogue/import';
import { reviewReasons, type ReviewReason } from '../domain/procedure/review-reason';

/** What an import did, what takes dossiers now, and how many each reason holds back, as lines. */
export function catalogueReport(result: ImportResult): string[] {
  const { seconds, changed, added, newVersions, settled, absent, reviewsNotUsed } = result;
  const { procedures, open, additional, heldBack, fees, units } = result;
  const took = `${seconds.toFixed(1)} s`;
  return [
    changed
      ? `Imported in ${took}: ${added} procedures added, ${newVersions} new versions, ${settled} opened by review.`
      : `Nothing changed: the database already holds this catalogue (${took}).`,
    ...(absent > 0 ? [`${absent} procedures are no longer published; they stay as they are.`] : []),
    ...(reviewsNotUsed.length > 0 ? [`Reviews that open nothing: ${reviewsNotUsed.join(', ')}.`] : []),
    `${procedures} procedures, ${open} take dossiers, ${procedures - open} are held back for review:`,
    ...Object.entries(heldBack)
      .sort((a, b) => b[1] - a[1])
      .map(([reason, count]) => reasonLine(reason as ReviewReason, count)),
    ...(additional.procedures > 0
      ? [`${additional.procedures} procedures beside the published list, ${additional.open} of them take dossiers.`]
      : []),
    `Fees of their channels: ${fees.free} free, ${fees.amounts} of one amount, ${fees.assessed} said by the desk at acceptance.`,
    `${units} administrative units.`,
  ];
}

function reasonLine(reason: ReviewReason, count: number): string {
  const { vi, en } = reviewReasons[reason];
  return `  ${String(count).padStart(5)}  ${reason.padEnd(26)} ${vi} ${en}`;
}
