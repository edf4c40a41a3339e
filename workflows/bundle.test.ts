import { checkout } from '../environment';
import { bundleWorkflows } from '../scripts/workflow-bundle';

// What is in the bundle is loaded anew for every cached workflow and decides whether a replay years later says the same.

/** Measured 2026-11 with eleven procedures: 770 kB as built, of which some 520 kB are the SDK’s own runtime; sources carry their comments. */
const largestBytes = 1_000_000;
/** The SDK and what it brings itself. */
const ofTheSdk = ['@temporalio/common', '@temporalio/workflow', 'long', 'ms', 'nexus-rpc'];
const forbidden = ['typeorm', 'express', 'date-holidays', 'class-validator', 'luxon', 'pg', 'reflect-metadata'];

/** The code as workers run it, without the source map that is written into its last line. */
async function bundle(entry?: string): Promise<string> {
  const { code } = await bundleWorkflows(checkout, entry);
  return code.replace(/^\/\/# sourceMappingURL=.*$/m, '');
}

/** Paths of the modules in a bundle, as webpack names them: `./node_modules/<package>/…` or `./<folder>/…`. */
const modulesIn = (code: string) => [...code.matchAll(/^\/\*{3}\/ "?(\.[^"\n]+?)"?:?$/gm)].map(([, path = '']) => path);

/** Names of the npm packages that are in a bundle, sorted. */
const packagesIn = (code: string) =>
  [...new Set(modulesIn(code).flatMap(path => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []))].sort();

describe('the workflow bundle', () => {
  let code = '';
  beforeAll(async () => {
    code = await bundle();
  }, 120_000);

  test('stays small', () => {
    expect(Buffer.byteLength(code)).toBeLessThan(largestBytes);
    expect(Buffer.byteLength(code)).toBeGreaterThan(50_000);
  });

  test('has our workflows and the pure core in it', () => {
    expect(modulesIn(code)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/workflows\/index\.ts$/),
        expect.stringMatching(/domain\/dossier\/decide\.ts$/),
      ]),
    );
  });

  test('has no code of the other layers in it', () => {
    const layers = modulesIn(code).filter(path =>
      /^\.\/(api|activities|database|migrations|scripts|spine)\//.test(path),
    );
    expect(layers).toEqual([]);
  });

  test.each(forbidden)('has no %s in it', name => {
    expect(packagesIn(code)).not.toContain(name);
  });

  test('has no package in it but the SDK', () => {
    expect(packagesIn(code)).toEqual(ofTheSdk);
  });
});

test('a workflow that imports a library is noticed', async () => {
  const code = await bundle('test/fixtures/bundle/imports-luxon');
  expect(packagesIn(code)).toContain('luxon');
}, 120_000);
