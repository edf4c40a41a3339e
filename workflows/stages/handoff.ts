import type { Dossier } from '../../domain/kernel/route';

/**
 * The desk hands the dossier over to the specialist unit, within the time of the profile (NĐ 61/2018 Đ18; Hà Nam Đ11.2, Cà Mau Đ12.4: ½ working
 * day; the desk is warned when the decree's time is over first). An electronic dossier is there at once (NĐ 61/2018 Đ18.1; Ninh Thuận Đ10.2.b); a
 * paper one the unit confirms to have taken over, or gives back as not its own (TT 01/2018 form 05: the receiving side signs). Nothing is handed
 * over where an official at the desk is charged with it (NĐ 61/2018 Đ17.5, Ninh Thuận Đ10.5).
 */
export async function handoff(d: Dossier): Promise<void> {
  if (d.start.procedure.terms?.delegatedToDesk) return;
  const { handoff: limit, handoffOfDecree: stricter } = d.start.profile;
  for (;;) {
    const handing = { kind: 'HANDOFF', unit: d.units.desk, limit, actions: ['HAND_OVER'] } as const;
    await d.task({ ...handing, ...(stricter && { stricter }) });
    if (d.start.channel === 'ONLINE') return;
    const { action } = await d.task({
      kind: 'TAKING_OVER',
      unit: d.units.specialist,
      limit: 'WITH_DOSSIER',
      actions: ['TAKE_OVER', 'RETURN_TO_DESK'],
    });
    if (action === 'TAKE_OVER') return;
  }
}
