import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../environment';
import { failures } from './traceability/failures';
import { page } from './traceability/page';
import { regulationFaults } from './traceability/regulation-faults';
import { readClasses, readRegulations } from './traceability/regulation-files';
import { readPassages } from './traceability/sources';
import { trace } from './traceability/trace';

const usage = 'npm run traceability [-- --check]   without --check it writes docs/traceability.md';

/**
 * `npm run traceability` writes docs/traceability.md: every provision of the texts in data/regulations with the code and the tests that cite it.
 * With `--check` it writes nothing and fails when a provision for software is cited by no code or no test, a citation names what does not
 * exist, or the page is not what would be written now. How to cite: `traceability/citation.ts`.
 * Bad input: a sentence, exit code 2, nothing written.
 */
export function run(argv: readonly string[], root = checkout): { exitCode: 0 | 1 | 2; lines: string[] } {
  const unknown = argv.find(word => word !== '--check');
  if (unknown !== undefined) return { exitCode: 2, lines: [`Unknown argument “${unknown}”.`, usage] };
  const folder = join(root, 'data', 'regulations');
  if (!existsSync(folder)) return { exitCode: 2, lines: [`${folder} is missing: the texts are read there.`] };
  const [regulations, classes] = [readRegulations(folder), readClasses(folder)];
  const faults = regulations.flatMap(regulation => regulationFaults(regulation, classes));
  if (faults.length > 0) return { exitCode: 1, lines: faults };

  const found = trace(regulations, readPassages(root));
  const text = page(found, classes);
  const file = join(root, 'docs', 'traceability.md');
  const wrong = failures(found);
  if (!argv.includes('--check')) {
    writeFileSync(file, text);
    return {
      exitCode: 0,
      lines: [`docs/traceability.md is written; npm run traceability -- --check: ${wrong.length} failures`],
    };
  }
  const current = existsSync(file) && readFileSync(file, 'utf8') === text;
  const lines = [...wrong, ...(current ? [] : ['docs/traceability.md is out of date: npm run traceability'])];
  return { exitCode: lines.length > 0 ? 1 : 0, lines };
}

if (require.main === module) {
  const { exitCode, lines } = run(process.argv.slice(2));
  for (const line of lines) console.log(line);
  process.exitCode = exitCode;
}
