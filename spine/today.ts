const vietnamOffsetMs = 7 * 3_600_000;

/** The date in Vietnam, `YYYY-MM-DD`. */
export const today = (now = Date.now()): string => new Date(now + vietnamOffsetMs).toISOString().slice(0, 10);
