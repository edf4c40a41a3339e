import type { Dossier } from '../../domain/kernel/route';

/**
 * The one-stop desk checks the components and accepts with a receipt, or refuses with a reason
 * (NĐ 61/2018 Đ17.1; online within 8 working hours of the system's receipt, NĐ 118/2025 Đ17).
 */
export async function reception(d: Dossier): Promise<'ACCEPT' | 'REFUSE_RECEPTION'> {
  const check = await d.task({
    kind: 'RECEPTION_CHECK',
    unit: d.start.units.desk,
    limit: d.start.profile.receptionCheck[d.start.channel],
    from: d.start.submittedAt, // the engine may have been away meanwhile; the applicant's time was not
    actions: ['ACCEPT', 'REFUSE_RECEPTION'],
  });
  return check.action;
}
