/** Milliseconds. */
export const hour = 3_600_000;

/** What a citizen hands in: 2.001215, registration of a leisure boat, by the standard route; free, 3 working days, by every channel. */
export const submission = (change: object = {}) => ({
  procedure: '2.001215',
  agency: 'H26.001',
  channel: 'ONLINE',
  applicant: { name: 'Trần Thị Bưởi', idNumber: '001190000001', phone: '0912345678' },
  ...change,
});

type Step = readonly [account: string, kind: string, reason?: string];

/** The ways through the standard route, as the officers of the first agency walk them. */
export const walk: Readonly<Record<'granted' | 'onPaper' | 'refused', readonly Step[]>> = {
  granted: [
    ['desk', 'ACCEPT'],
    ['desk', 'HAND_OVER'],
    ['specialist', 'PROPOSE_RESULT'],
    ['leader', 'SIGN'],
    ['specialist', 'ISSUE_RESULT'],
    ['desk', 'RETURN_RESULT'],
  ],
  /** What came on paper is taken over by the unit (NĐ 61/2018 Đ18). */
  onPaper: [
    ['desk', 'ACCEPT'],
    ['desk', 'HAND_OVER'],
    ['specialist', 'TAKE_OVER'],
    ['specialist', 'PROPOSE_RESULT'],
    ['leader', 'SIGN'],
    ['specialist', 'ISSUE_RESULT'],
    ['desk', 'RETURN_RESULT'],
  ],
  refused: [
    ['desk', 'ACCEPT'],
    ['desk', 'HAND_OVER'],
    ['specialist', 'PROPOSE_REFUSAL', 'Không đủ điều kiện.'],
    ['leader', 'SIGN'],
    ['specialist', 'ISSUE_RESULT'],
    ['desk', 'RETURN_RESULT'],
  ],
};
