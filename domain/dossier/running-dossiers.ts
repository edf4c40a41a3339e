/** What becomes of dossiers that run when their procedure is abolished: stopped, or settled by the old law as a transitional provision says. */
export const runningDossiers = ['STOP', 'GO_ON'] as const;
export type RunningDossiers = (typeof runningDossiers)[number];
