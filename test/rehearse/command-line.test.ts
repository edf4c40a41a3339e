import { createServer, type AddressInfo, type Socket } from 'node:net';
import { run, sentence } from '../../scripts/rehearse';
import { scenarioNames } from './rehearsed';

// Bad input: a sentence in Vietnamese and one in English, exit code 2 (a sentence is known for it), and nothing was started.

jest.setTimeout(60_000);

/** What is said to a command line that cannot be rehearsed. Without a server anything that went too far would fail otherwise. */
async function saidTo(
  words: string,
  env: Record<string, string> = { TEMPORAL_CLI: '/nowhere/temporal' },
): Promise<string> {
  const said = await run(words.split(' ').filter(Boolean), env).then(
    text => `it was rehearsed: ${text}`,
    (error: unknown) => sentence(error) ?? `nobody's input: ${String(error)}`,
  );
  return said;
}

test.each([
  ['', 'Cần đúng một mã thủ tục', 'npm run rehearse -- CODE'],
  ['1.004873 1.001612', 'Cần đúng một mã thủ tục', "Give one procedure's code"],
  ['9.999999', 'Danh mục không có thủ tục 9.999999', 'The catalogue has no procedure 9.999999'],
  ['1.004872', 'Gần giống: 1.004', 'Near it: 1.004'],
  ['1.004873 --scenario party', 'Không có kịch bản “party”', `there are: ${scenarioNames.join(', ')}`],
  ['1.004873 --lang fr', '--lang là vi hoặc en', '--lang is vi or en, not “fr”'],
  ['1.004873 --revision two', '--revision là số thứ tự từ 1', '--revision is a number from 1 on, not “two”'],
  ['1.004873 --revision 0', '--revision là số thứ tự từ 1', 'not “0”'],
  ['1.004873 --revision 9', 'không có lần sửa đổi 9; có: 1 (', 'has no revision 9; there are: 1 ('],
  ['1.002693 --revision 1', 'Thủ tục 1.002693 không có tệp riêng', '1.002693 has no file of its own'],
  ['1.004873 --fast', 'Không hiểu tham số', "Unknown option '--fast'"],
  ['1.004873 --scenario', 'Không hiểu tham số', 'npm run rehearse -- CODE'],
  ['2.000815 --scenario liaison-silent', 'không hợp với thủ tục 2.000815', 'This procedure consults nobody'],
  ['2.000815 --scenario postponed', 'không còn ngày nào trước hạn', 'no day before the due date is left'],
])('“%s” is answered with a sentence in both languages', async (words, vi, en) => {
  const [first, ...rest] = (await saidTo(words)).split('\n');
  expect(first).toContain(vi);
  expect(rest.join('\n')).toContain(en);
});

test('a procedure that the catalogue holds back, and that has no file, is named with what holds it back', async () => {
  const said = await saidTo('1.001303');
  expect(said).toContain('Thủ tục chưa được rà soát');
  expect(said).toMatch(/held back for review.*"reasons":\["/s);
});

test('without a server: what was tried', async () => {
  const said = await saidTo('1.004873');
  expect(said).toContain('Không có máy chủ Temporal để diễn tập.');
  expect(said).toContain('TEMPORAL_CLI=/nowhere/temporal does not run');
});

test('with a server that does not answer', async () => {
  const callers = new Set<Socket>();
  const deaf = createServer(caller => callers.add(caller));
  await new Promise<void>(resolve => deaf.listen(0, '127.0.0.1', resolve));
  const { port } = deaf.address() as AddressInfo;
  const said = await saidTo('1.004873', { TEMPORAL_ADDRESS: `127.0.0.1:${port}` });
  expect(said).toContain('There is no Temporal server to rehearse on');
  callers.forEach(caller => caller.destroy());
  deaf.close();
});

test('with a file that cannot be read, or settings that make no sense', async () => {
  const missing = { TEMPORAL_ADDRESS: '127.0.0.1:1', TEMPORAL_TLS_CA: '/nowhere/ca.pem' };
  expect(await saidTo('1.004873', missing)).toMatch(/no such file.*\/nowhere\/ca\.pem/);
  expect(await saidTo('1.004873', { TEMPORAL_ADDRESS: 'nonsense' })).toContain('TEMPORAL_ADDRESS="nonsense"');
});
