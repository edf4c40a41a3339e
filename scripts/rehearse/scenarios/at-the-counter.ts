import type { Rehearsed } from '../procedures';
import type { Scenario } from '../scenario';

/** What cannot be settled while the citizen waits is accepted with a receipt (NĐ 61/2018 Đ17.1.c, Đ17.4). */
export const withReceipt: Scenario['answers'] = { RECEPTION_CHECK: () => ({ action: 'ACCEPT' }) };

/** Whether the route has the unit examine the dossier; a group's parts are done by each agency for itself. */
export const examines = ({ steps }: Rehearsed): boolean => steps?.includes('EXAMINATION') ?? true;
