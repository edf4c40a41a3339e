import { unitInCharge } from '../../domain/dossier/state';
import type { Dossier } from '../../domain/kernel/route';
import { inPart, withWhole } from './in-part';

/** The plan said when, where, with whom and what for; the unit records what was found (NĐ 61/2018 Đ19.3). */
export async function verification(d: Dossier, part?: string): Promise<void> {
  await d.task({
    kind: 'VERIFICATION',
    unit: unitInCharge(d.state, part),
    limit: withWhole(part),
    actions: ['RECORD_VERIFICATION'],
    ...inPart(part),
  });
}
