import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { checkout } from '../environment';

/** Builds the workflow bundle that workers run, once, beside the other build results. */
async function main(): Promise<void> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(checkout, 'dist', 'workflows', 'index.js'),
    logger: new DefaultLogger('ERROR'),
  });
  await writeFile(join(checkout, 'dist', 'workflow-bundle.js'), code);
}

void main();
