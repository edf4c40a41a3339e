/**
 * The province or ministry of an agency, by its identification code: the first group, `H26` of `H26.001` (QĐ 20/2020/QĐ-TTg), or in the form
 * before it, in which old codes of dossiers are written, the last, `H56` of `000.00.19.H56`. A code of that group alone is its own.
 */
export function authorityOf(agency: string): string {
  const groups = agency.split('.');
  return groups.at(/^\d/.test(agency) ? -1 : 0)!;
}
