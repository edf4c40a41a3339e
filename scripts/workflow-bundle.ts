import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

/**
 * Bundles workflows the one way in which workers, tests, replay and benches run them. `root` is the checkout or its build; `entry` the file,
 * relative to it, whose exports are the workflows.
 */
export const bundleWorkflows = (root: string, entry = 'workflows/index'): Promise<WorkflowBundleWithSourceMap> =>
  bundleWorkflowCode({
    workflowsPath: fileOf(join(root, entry)),
    preloadModules: [fileOf(join(root, 'workflows', 'preload'))],
    logger: new DefaultLogger('ERROR'),
  });

/** Built, or as written: tests bundle the sources. */
const fileOf = (path: string): string => (existsSync(`${path}.js`) ? `${path}.js` : `${path}.ts`);
