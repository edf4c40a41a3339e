import type { Dossier } from '../../domain/kernel/route';

/**
 * The result, or the refusal slip with the papers, goes to the one-stop desk within the limit and from there to the
 * applicant, who may take his or her time (NĐ 61/2018 Đ20; a refusal is entered under “return of result”, Đ19.8).
 */
export async function returnOfResult(d: Dossier): Promise<void> {
  await d.task({
    kind: 'RESULT_HANDOFF',
    unit: d.start.units.specialist,
    limit: 'WITH_DOSSIER',
    actions: ['ISSUE_RESULT'],
  });
  await d.task({ kind: 'RETURN', unit: d.start.units.desk, limit: 'NONE', actions: ['RETURN_RESULT'] });
}
