import type { Dossier } from '../../domain/kernel/route';

/** The desk hands the dossier over to the specialist unit, within half a working day by default (NĐ 61/2018 Đ18; profile). */
export async function handoff(d: Dossier): Promise<void> {
  await d.task({ kind: 'HANDOFF', unit: d.start.units.desk, limit: d.start.profile.handoff, actions: ['HAND_OVER'] });
}
