import type { Dossier } from '../../domain/kernel/route';

/**
 * The post, where the applicant asked for it (Hòa Bình Đ26.10), tries twice, two working days apart, and brings back what it could not
 * deliver (TT 17/2017/TT-BTTTT Đ5.2.h).
 */
export async function postalDelivery(d: Dossier): Promise<boolean> {
  const { attempts, workingDaysBetween } = d.start.profile.postalReturn;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const { action } = await d.task({
      kind: 'POSTAL_DELIVERY',
      unit: d.units.desk,
      limit: attempt === 1 ? 'NONE' : { amount: workingDaysBetween, unit: 'WORKING_DAY' },
      actions: ['DELIVERED', 'UNDELIVERED'],
    });
    if (action === 'DELIVERED') return true;
  }
  return false;
}
