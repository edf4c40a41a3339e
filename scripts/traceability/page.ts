import { isUncovered, type Place, type Traced } from './coverage';
import { levelOf, written, type Classes, type Provision } from './regulation';
import type { Trace } from './trace';

/** The page docs/traceability.md: a table for each text. Without line numbers and dates, so that it changes only when the law or its places do. */
export const page = (trace: Trace, classes: Classes): string =>
  [head, summary(trace), ...trace.regulations.map(each => chapter(each, classes))].join('\n\n') + '\n';

type Chapter = Trace['regulations'][number];

const head = `# Từ luật đến mã nguồn và kiểm thử · From the law to code and tests

Written by \`npm run traceability\` from [\`data/regulations\`](../data/regulations/ORIGIN.md) and from what code and tests cite; not by hand. A
provision for software needs a citation in code and one in the name of a test. Who cites a point cites its clause with it, who cites a clause means its points;
an article stands for its clauses only where they are one rule. Other provisions say what they wait for, or why no software
does them. The articles of the decisions that enact the provinces' regulations are counted as articles.`;

function summary({ regulations }: Trace): string {
  const rows = regulations.map(({ regulation: { cite, provisions }, traced }) => {
    const level = (wanted: string) => provisions.filter(({ id }) => levelOf(id) === wanted).length;
    const status = (wanted: string) => provisions.filter(each => each.status === wanted).length;
    const software = status('SOFTWARE');
    return row(
      cite,
      level('ARTICLE'),
      level('CLAUSE'),
      level('POINT'),
      software,
      software - traced.filter(isUncovered).length,
      status('LATER'),
      status('ORGANISATION'),
    );
  });
  return [
    row(
      '',
      'điều',
      'khoản',
      'điểm',
      'phần mềm · software',
      'đã viện dẫn · cited by code and tests',
      'sau · later',
      'tổ chức · organisation',
    ),
    row('---', '--:', '--:', '--:', '--:', '--:', '--:', '--:'),
    ...rows,
  ].join('\n');
}

function chapter({ regulation, traced }: Chapter, classes: Classes): string {
  const { cite, title, number, issuer, issued, origin } = regulation;
  return [
    `## ${cite}`,
    '',
    `${title}. ${number}, ${issuer}, ${issued}. ${origin}.`,
    '',
    row('', 'Nội dung', 'Mã nguồn · Code', 'Kiểm thử · Tests'),
    row('---', '---', '---', '---'),
    ...traced.map(each => provisionRow(each, classes)),
  ].join('\n');
}

function provisionRow({ provision, code, tests }: Traced, classes: Classes): string {
  const { id, title, gist, status } = provision;
  const name = levelOf(id) === 'ARTICLE' ? `**${written(id)}**` : written(id);
  const text = [title && `**${escaped(title)}**`, gist && escaped(gist)].filter(Boolean).join('<br>');
  if (!status) return row(name, text, '', '');
  if (status !== 'SOFTWARE') return row(name, text, reason(provision, classes), '');
  return row(name, text, cell(code.map(codePlace), waiting(provision, classes)), cell(tests.map(testPlace)));
}

function reason({ because, awaits = [] }: Provision, { reasons, capabilities }: Classes): string {
  const why = because === undefined ? undefined : reasons[because];
  if (why) return `*${why.vi}*<br>${why.en}`;
  return `*chờ ${awaits.map(id => capabilities[id]!.vi).join(', ')}*<br>waits for ${awaits.map(id => capabilities[id]!.en).join(', ')}`;
}

/** What a part of a provision for software waits for. */
const waiting = ({ awaits = [] }: Provision, { capabilities }: Classes): string[] =>
  awaits.length === 0 ? [] : [`*một phần chờ ${awaits.map(id => capabilities[id]!.vi).join(', ')}*`];

const placesShown = 3;

/** The nearest places and how many more there are. */
function cell(places: readonly string[], remarks: readonly string[] = []): string {
  const more = places.length > placesShown ? [`… +${places.length - placesShown}`] : [];
  const shown = places.length === 0 ? ['**chưa có · none**'] : places.slice(0, placesShown);
  return [...shown, ...more, ...remarks].join('<br>');
}

const codePlace = ({ file, label }: Place): string => `${link(file)}${label ? ` \`${label}\`` : ''}`;

const testPlace = ({ file, label = '' }: Place): string => `${link(file)} ${escaped(abbreviated(label))}`;

const link = (file: string): string => `[${file.slice(file.lastIndexOf('/') + 1)}](../${file})`;

const nameLength = 72;

const abbreviated = (name: string): string =>
  name.length > nameLength ? `${name.slice(0, nameLength - 1).trimEnd()}…` : name;

/** A text in a cell of a table. */
const escaped = (text: string): string => text.replace(/[\\`*_<[\]|]/g, '\\$&').replace(/\s+/g, ' ');

const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
