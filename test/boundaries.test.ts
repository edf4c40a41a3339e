import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkout } from '../environment';

// A rule that nothing can break proves nothing: a small checkout breaks each rule once, and keeps them where it may.

const files: Readonly<Record<string, string>> = {
  'domain/clock.ts': 'export type Clock = number; export const tick = 1;',
  'domain/allowed.ts': `import { tick } from './clock'; export const twice = tick * 2;`,
  'domain/library.ts': `import { DateTime } from 'luxon'; export const now = DateTime.now();`,
  'domain/built-in.ts': `import { readFileSync } from 'node:fs'; export const read = readFileSync;`,
  'domain/one.ts': `import { other } from './other'; export const one = () => other;`,
  'domain/other.ts': `import { one } from './one'; export const other = () => one;`,
  'activities/activities.ts': 'export interface Activities { record(): void } export const build = 1;',
  'workflows/allowed.ts': `import { sleep } from '@temporalio/workflow'; import type { Activities } from '../activities/activities';
    import { tick } from '../domain/clock'; export type A = Activities; export const wait = () => sleep(tick);`,
  'workflows/value.ts': `import { build } from '../activities/activities'; export const built = build;`,
  'workflows/library-type.ts': `import type { DataSource } from 'typeorm'; export type D = DataSource;`,
  'workflows/stages/engine.ts': `import { sleep } from '@temporalio/workflow'; export const wait = sleep;`,
  'workflows/stages/allowed.ts': `import { tick } from '../../domain/clock'; export const limit = tick;`,
  'api/app.ts': 'export const app = 1;',
  'spine/upwards.ts': `import { app } from '../api/app'; export const up = app;`,
  'api/allowed.ts': `import { tick } from '../domain/clock'; import express from 'express'; export const served = [tick, express];`,
  'test/given.ts': 'export const given = 1;',
  'api/tested.ts': `import { given } from '../test/given'; export const used = given;`,
};

const violations: Readonly<Record<string, readonly string[]>> = {
  // A circle is told once, where it was entered.
  'no-circular': ['domain/one.ts'],
  'domain-imports-only-itself': ['domain/library.ts', 'domain/built-in.ts'],
  'workflows-import-domain-and-activity-types': ['workflows/value.ts'],
  'only-activity-types-in-workflows': ['workflows/library-type.ts'],
  'routes-know-no-engine': ['workflows/stages/engine.ts'],
  'nothing-below-knows-the-api': ['spine/upwards.ts'],
  'no-test-code-in-the-program': ['api/tested.ts'],
};

const found = new Map<string, Set<string>>();
let rules: string[] = [];

beforeAll(() => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'motcua-boundaries-')));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const program = join(checkout, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
    const config = join(checkout, '.dependency-cruiser.cjs');
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [program, '--config', config, '--output-type', 'json', '.'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    if (!stdout) throw new Error(stderr);
    const { summary } = JSON.parse(stdout) as {
      summary: {
        violations: { from: string; rule: { name: string } }[];
        ruleSetUsed: { forbidden: { name: string }[] };
      };
    };
    for (const { from, rule } of summary.violations)
      found.set(rule.name, (found.get(rule.name) ?? new Set()).add(from));
    rules = summary.ruleSetUsed.forbidden.map(rule => rule.name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

test('there is an example for every rule', () => {
  expect([...rules].sort()).toEqual(Object.keys(violations).sort());
});

test.each(Object.entries(violations))('%s is noticed where it is broken: %s', (rule, broken) => {
  expect([...(found.get(rule) ?? [])]).toEqual(expect.arrayContaining([...broken]));
});

test('what is allowed is let through', () => {
  const blamed = new Set([...found.values()].flatMap(files => [...files]));
  expect([...blamed].sort()).toEqual(Object.values(violations).flat().sort());
});
