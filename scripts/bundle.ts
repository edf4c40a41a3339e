import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkout } from '../environment';
import { definitions } from '../workflows/procedures';
import { shippedCatalogue } from './catalogue-files';
import { check } from './procedure/check';
import { bundleWorkflows } from './workflow-bundle';

const build = join(checkout, 'dist');
/** What was last proved: the routes as they run, the limits that they keep, and the proof itself. */
const remembered = join(build, 'proved-routes.sha256');

/**
 * Builds the workflow bundle that workers run, once, beside the other build results. A route is proved before it may run: where one is not
 * sound there is no bundle, and the build fails with file and step. Proving takes seconds, so that what was proved is not proved again.
 */
async function main(): Promise<number> {
  const { code } = await bundleWorkflows(build);
  const proved = digestOf(code);
  const known = existsSync(remembered) && readFileSync(remembered, 'utf8') === proved;
  if (!known) {
    const { lines, failed } = await check([], { checkout, definitions, catalogue: shippedCatalogue });
    if (failed) {
      for (const line of lines) console.error(line);
      return 1;
    }
  }
  await writeFile(join(build, 'workflow-bundle.js'), code);
  await writeFile(remembered, proved);
  return 0;
}

function digestOf(code: string): string {
  const hash = createHash('sha256').update(code.replace(/^\/\/# sourceMappingURL=.*$/m, ''));
  for (const file of Object.values(shippedCatalogue)) hash.update(readFileSync(file));
  const proof = join(build, 'domain/kernel/proof');
  for (const file of readdirSync(proof).sort()) if (file.endsWith('.js')) hash.update(readFileSync(join(proof, file)));
  return hash.digest('hex');
}

// A route that is wrong may go round for ever in the background: the build ends all the same.
void main().then(code => process.exit(code));
