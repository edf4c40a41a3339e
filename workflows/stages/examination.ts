import type { Dossier } from '../../domain/kernel/route';

/** The specialist unit examines and proposes a result, or a refusal with its reasons (NĐ 61/2018 Đ19.1–19.2, Đ19.8). */
export async function examination(d: Dossier): Promise<'PROPOSE_RESULT' | 'PROPOSE_REFUSAL'> {
  const examined = await d.task({
    kind: 'EXAMINATION',
    unit: d.start.units.specialist,
    limit: 'WITH_DOSSIER',
    actions: ['PROPOSE_RESULT', 'PROPOSE_REFUSAL'],
  });
  return examined.action;
}
