/**
 * Why a published procedure is held back from taking dossiers until a person has reviewed it. Closed list; every reason concerns the
 * limits, because a wrong limit is a wrong promise on every receipt.
 */
export const reviewReasons = {
  NO_CHANNEL: {
    vi: 'Không công bố cách thức thực hiện nào.',
    en: 'No channel is published.',
  },
  NO_LIMIT: {
    vi: 'Không cách thức nào có thời hạn giải quyết đọc được.',
    en: 'No channel has a readable time limit.',
  },
  CHANNEL_WITHOUT_LIMIT: {
    vi: 'Có cách thức hoặc trường hợp không ghi thời hạn giải quyết.',
    en: 'Some channel, or some case of one, has no readable time limit.',
  },
  CHANNEL_LIMITS_DISAGREE: {
    vi: 'Một cách thức có nhiều thời hạn khác nhau (theo trường hợp).',
    en: 'One channel is listed with different limits (they belong to different cases).',
  },
  LIMIT_NOT_WHOLE: {
    vi: 'Thời hạn không phải số nguyên dương.',
    en: 'A limit is not a whole number of at least one.',
  },
  HOURS_OF_CLOCK_OR_OF_WORK: {
    vi: 'Thời hạn 24 giờ: không rõ là giờ liên tục hay giờ làm việc.',
    en: 'A limit of 24 hours: unclear whether round the clock or working hours.',
  },
  CHANNELS_DISAGREE: {
    vi: 'Thời hạn giữa các cách thức chênh lệch không hợp lý.',
    en: 'The limits of the channels differ in a way that the channel does not explain.',
  },
  NOTE_CONTRADICTS_LIMIT: {
    vi: 'Phần ghi chú nêu thời hạn khác với thời hạn đã công bố.',
    en: 'The note beside a limit states another limit.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

export type ReviewReason = keyof typeof reviewReasons;

export const isReviewReason = (value: string): value is ReviewReason => value in reviewReasons;
