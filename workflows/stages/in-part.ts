/** Names the part of a group that a task is for; nothing where it is for the whole dossier. */
export const inPart = (part: string | undefined): { part?: string } => (part === undefined ? {} : { part });

/** Work without a limit of its own: due with the part that it is for, else with the dossier. */
export const withWhole = (part: string | undefined): 'WITH_PART' | 'WITH_DOSSIER' =>
  part === undefined ? 'WITH_DOSSIER' : 'WITH_PART';
