const stems = ['Canh', 'Tân', 'Nhâm', 'Quý', 'Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ'] as const;
const branches = ['Thân', 'Dậu', 'Tuất', 'Hợi', 'Tý', 'Sửu', 'Dần', 'Mão', 'Thìn', 'Tỵ', 'Ngọ', 'Mùi'] as const;

/** The name of the lunar year that begins in a year from 1 on: the cycle of ten stems and twelve branches, `Bính Ngọ` for 2026. */
export const lunarYearName = (year: number): string => `${stems[year % 10]!} ${branches[year % 12]!}`;
