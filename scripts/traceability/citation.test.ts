import { citationsIn } from './citation';

/** `law from` or `law from–to` of each citation. */
const read = (text: string) =>
  citationsIn(text).citations.map(({ law, from, to }) => `${law} ${from}${to ? `–${to}` : ''}`);

test.each([
  ['an article', 'NĐ 61/2018 Đ18: at once', ['NĐ 61/2018 18']],
  ['a clause and a point', '(NĐ 61/2018 Đ17.1.a + Đ11.2.đ)', ['NĐ 61/2018 17.1.a', 'NĐ 61/2018 11.2.đ']],
  ['the decree by its full number', 'NĐ 61/2018/NĐ-CP Đ17', ['NĐ 61/2018 17']],
  ['a sentence that ends', 'as in NĐ 61/2018 Đ19.4. A new one', ['NĐ 61/2018 19.4']],
  ['articles from to', 'NĐ 61/2018 Đ16–17', ['NĐ 61/2018 16–17']],
  ['clauses from to, and a further one', 'NĐ 61/2018 Đ19.1–19.2, Đ19.8', ['NĐ 61/2018 19.1–19.2', 'NĐ 61/2018 19.8']],
  ['points from to', 'NĐ 61/2018 Đ17.1.a–c', ['NĐ 61/2018 17.1.a–c']],
  ['a hyphen for a dash', 'NĐ 61/2018 Đ16-17', ['NĐ 61/2018 16–17']],
  ['clauses after commas', 'NĐ 61/2018 Đ19.1, 19.8, 19.9', ['NĐ 61/2018 19.1', 'NĐ 61/2018 19.8', 'NĐ 61/2018 19.9']],
  ['an hour after a comma is none', 'NĐ 61/2018 Đ18, 15:00', ['NĐ 61/2018 18']],
  ['a procedure after a comma is none', 'NĐ 61/2018 Đ18.2, 1.004873', ['NĐ 61/2018 18.2']],
  ['a name that holds on', 'NĐ 61/2018 Đ20; entered as well, Đ19.8', ['NĐ 61/2018 20', 'NĐ 61/2018 19.8']],
  ['two laws in turn', 'NĐ 61/2018 Đ18; Hà Nam Đ11.2', ['NĐ 61/2018 18', 'Hà Nam 11.2']],
  ['a decision before the province', 'QĐ 13/2015 Cà Mau Đ12.4', ['Cà Mau 12.4']],
  ['a decision behind the province', 'Cà Mau, QĐ 13/2015/QĐ-UBND Đ12.4', ['Cà Mau 12.4']],
  ['a decision without number', 'QĐ Hà Nam Đ11.2', ['Hà Nam 11.2']],
  ['the enacting decision', 'Hòa Bình Quyết định Đ2', ['Hòa Bình QĐ2']],
  ['the other spelling of Hòa', 'Hoà Bình Đ9', ['Hòa Bình 9']],
  ['a citation on two lines', 'NĐ 61/2018\n   Đ17.3', ['NĐ 61/2018 17.3']],
])('%s', (_what, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  ['another decree', 'NĐ 118/2025 Đ17, as NĐ 45/2020 Đ11'],
  ['a decree of the same number and another year', 'NĐ 61/2019 Đ17'],
  ['a longer number', 'NĐ 612/2018 Đ17'],
  ['the civil code', 'BLDS Đ148.2, 148.5'],
  ['a law after ours', 'NĐ 61/2018 (BLDS Đ147.1)'],
  ['a province as a place', 'the desk of Gia Lai closes, and the next day counts (Đ148.5)'],
  ['a place after our decree', 'NĐ 61/2018, in Hà Nam otherwise: Đ11.2'],
  ['no law at all', 'Đ112.1.b: five days'],
])('none of ours: %s', (_what, text) => {
  expect(read(text)).toEqual([]);
});

test('a text goes on with the law that was named before it', () => {
  const { naming } = citationsIn('NĐ 61/2018 Đ17: reception');
  expect(citationsIn('Đ17.1.b: a reason', naming).citations).toEqual([{ law: 'NĐ 61/2018', from: '17.1.b', index: 0 }]);
});
