import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkout } from '../environment';
import { bundleWorkflows } from './workflow-bundle';

/** Builds the workflow bundle that workers run, once, beside the other build results. */
async function main(): Promise<void> {
  const build = join(checkout, 'dist');
  const { code } = await bundleWorkflows(build);
  await writeFile(join(build, 'workflow-bundle.js'), code);
}

void main();
