import { page } from './page';
import type { Classes, Regulation } from './regulation';
import { trace } from './trace';

const classes: Classes = {
  capabilities: { AUDIT: { vi: 'lưu vết', en: 'audit archive' } },
  reasons: { TRAINING: { vi: 'Đào tạo.', en: 'Training.' } },
};

const regulation: Regulation = {
  id: 'ha-nam',
  cite: 'Hà Nam',
  number: '70/2013/QĐ-UBND',
  title: 'Quy chế',
  issuer: 'UBND',
  issued: '2013-11-22',
  origin: 'Bản chữ',
  articles: { from: 1, to: 1 },
  provisions: [
    { id: 'QĐ1', gist: 'đào tạo', status: 'ORGANISATION', because: 'TRAINING' },
    { id: '11', title: 'Cán bộ tiếp nhận' },
    { id: '11.1', gist: 'kiểm tra', status: 'SOFTWARE', awaits: ['AUDIT'] },
    { id: '11.2', gist: 'chuyển hồ sơ', status: 'SOFTWARE' },
    { id: '11.3', gist: 'lưu', status: 'LATER', awaits: ['AUDIT'] },
  ],
};

const at = (file: string, label?: string) => ({ file, label, line: 1, text: 'Hà Nam Đ11.1', within: [] });

const rows = page(
  trace(
    [regulation],
    [
      {
        kind: 'CODE',
        passages: [at('domain/desk.ts', 'check'), ...['b', 'c', 'd'].map(name => at(`domain/${name}.ts`))],
      },
      { kind: 'TEST', passages: [at('domain/desk.test.ts', `Đ11.1: a | b ${'long '.repeat(20)}`)] },
    ],
  ),
  classes,
).split('\n');

const rowOf = (name: string) => rows.find(row => row.startsWith(`| ${name} |`));

test('the counts of a text', () => {
  expect(rowOf('Hà Nam')).toBe('| Hà Nam | 2 | 3 | 0 | 2 | 1 | 1 | 1 |');
});

test('a heading', () => {
  expect(rowOf('**Đ11**')).toBe('| **Đ11** | **Cán bộ tiếp nhận** |  |  |');
});

test('what software does: the nearest places, links from docs/, names shortened and safe in a table', () => {
  expect(rowOf('Đ11.1')).toBe(
    '| Đ11.1 | kiểm tra | [b.ts](../domain/b.ts)<br>[c.ts](../domain/c.ts)<br>[d.ts](../domain/d.ts)<br>… +1<br>*một phần chờ lưu vết* | ' +
      '[desk.test.ts](../domain/desk.test.ts) Đ11.1: a \\| b long long long long long long long long long long long lon… |',
  );
});

test('what nobody cites', () => {
  expect(rowOf('Đ11.2')).toBe('| Đ11.2 | chuyển hồ sơ | **chưa có · none** | **chưa có · none** |');
});

test('what waits, and what no software does', () => {
  expect(rowOf('Đ11.3')).toBe('| Đ11.3 | lưu | *chờ lưu vết*<br>waits for audit archive |  |');
  expect(rowOf('**Quyết định Đ1**')).toBe('| **Quyết định Đ1** | đào tạo | *Đào tạo.*<br>Training. |  |');
});
