import type { ServiceLevel } from '../profile';

/** NĐ 43/2011's four levels, as Hà Nam Đ3.2, Cà Mau Đ3.2 and Ninh Thuận Đ2.2 repeat them; mapped by law.md §13 no. 2. */
export const fourLevels: readonly ServiceLevel[] = [
  { local: 'mức độ 1', today: 'INFORMATION' }, // what the procedure is
  { local: 'mức độ 2', today: 'INFORMATION' }, // forms to take home
  { local: 'mức độ 3', today: 'PARTIAL' }, // handed in online, paid and collected in person
  { local: 'mức độ 4', today: 'FULL' }, // paid online too
];

/** Today's two: NĐ 42/2022 Đ11.1, as Hòa Bình Đ2.10 and Đ2.11 cite it, and NĐ 224/2026 Đ14. */
export const twoLevels: readonly ServiceLevel[] = [
  { local: 'toàn trình', today: 'FULL' },
  { local: 'một phần', today: 'PARTIAL' },
];
