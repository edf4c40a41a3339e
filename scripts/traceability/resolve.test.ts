import { citationsIn } from './citation';
import type { Regulation } from './regulation';
import { resolve } from './resolve';

const text = (cite: string, ids: readonly string[], articlesInAll?: number): Regulation => ({
  id: cite,
  cite,
  number: '',
  title: '',
  issuer: '',
  issued: '',
  origin: '',
  articlesInAll,
  articles: { from: 1, to: 1 },
  provisions: ids.map(id => ({ id, title: id })),
});

const decree = text('NĐ 61/2018', ['17', '17.1', '17.1.d', '17.1.đ', '17.1.e', '17.2', '17.10', '18'], 41);
const province = text('Hà Nam', ['QĐ1', 'QĐ2', '1', '2']);

const resolved = (citation: string, regulation = decree) => resolve(citationsIn(citation).citations[0]!, regulation);

test.each([
  ['Đ17.1', ['17.1']],
  ['Đ17–18', ['17', '18']],
  ['Đ17.1–17.10', ['17.1', '17.2', '17.10']],
  ['Đ17.1–2', ['17.1', '17.2']],
  ['Đ17.1.d–e', ['17.1.d', '17.1.đ', '17.1.e']],
  ['Đ16–17', ['17']],
])('%s names %j', (citation, ids) => {
  expect(resolved(`NĐ 61/2018 ${citation}`)).toEqual({ ids });
});

test('an article of the decree that is not held here is right, and names nothing', () => {
  expect(resolved('NĐ 61/2018 Đ11.2.c')).toEqual({ ids: [] });
});

test('the articles of the enacting decision are others than those of the regulation', () => {
  expect(resolved('Hà Nam Quyết định Đ2', province)).toEqual({ ids: ['QĐ2'] });
  expect(resolved('Hà Nam Đ2', province)).toEqual({ ids: ['2'] });
});

test.each([
  ['NĐ 61/2018 Đ42', 'Đ42'],
  ['NĐ 61/2018 Đ17.3', 'Đ17.3'],
  ['NĐ 61/2018 Đ17.1.k', 'Đ17.1.k'],
  ['NĐ 61/2018 Đ17.1–17.11', 'Đ17.11'],
  ['NĐ 61/2018 Đ17.2–17.1', 'Đ17.2–17.1'],
  ['NĐ 61/2018 Đ17–17.2', 'Đ17–17.2'],
])('%s does not exist: %s', (citation, missing) => {
  expect(resolved(citation)).toEqual({ missing });
});

test.each([
  ['Hà Nam Đ3', 'Đ3'],
  ['Hà Nam Quyết định Đ3', 'Quyết định Đ3'],
])('%s does not exist: %s', (citation, missing) => {
  expect(resolved(citation, province)).toEqual({ missing });
});
