import type { Instant } from '../../calendar/snapshot';

/** How a dossier came in, with the instants the law looks at. */
export type Arrival =
  | { readonly channel: 'DIRECT' | 'ONLINE'; readonly acceptedAt: Instant }
  | { readonly channel: 'POSTAL'; readonly acceptedAt: Instant; readonly minutesSignedAt: Instant };

/**
 * The instant a limit is counted from: full and valid reception as shown on the receipt (NĐ 118/2025; law.md §8.1); by post the
 * signing of the handover minutes with the postal company (QĐ 45/2016 Đ7.4), even when the receipt was written later.
 */
export const startOf = (arrival: Arrival): Instant =>
  arrival.channel === 'POSTAL' ? arrival.minutesSignedAt : arrival.acceptedAt;
