import type { ActDetails } from '../../domain/dossier/details';
import type { Dossier, TaskSpec } from '../../domain/kernel/route';

/**
 * The post, where the applicant asked for it (Hòa Bình Đ26.10), tries twice, two working days apart, and brings back what it could not
 * deliver (TT 17/2017/TT-BTTTT Đ5.2.h).
 */
export async function postalDelivery(d: Dossier, sent: ActDetails): Promise<boolean> {
  const { attempts, workingDaysBetween } = d.start.profile.postalReturn;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const again = { limit: { amount: workingDaysBetween, unit: 'WORKING_DAY' } } as const;
    const { action } = await d.task({
      kind: 'POSTAL_DELIVERY',
      unit: d.units.desk,
      ...(attempt === 1 ? promised(d, sent) : again),
      actions: ['DELIVERED', 'UNDELIVERED'],
    });
    if (action === 'DELIVERED') return true;
  }
  return false;
}

/**
 * Within the province 24 hours "sau khi có kết quả", where the post has promised that: stricter than TT 17/2017 Đ7, and the stricter one wins
 * (Hòa Bình Đ33.2; law.md §13 no. 14). Hours of the clock, from the result on and not from its posting: so it is written.
 */
function promised({ start, state }: Dossier, { outsideProvince }: ActDetails): Pick<TaskSpec, 'limit' | 'from'> {
  const { withinHours } = start.profile.postalReturn;
  if (withinHours === undefined || outsideProvince) return { limit: 'NONE' };
  return { limit: { clockHours: withinHours }, from: state.readyAt };
}
