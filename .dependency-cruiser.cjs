/** Dependencies point downwards only: api, spine, activities, workflows → domain (README, “Reading order”). */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    {
      name: 'domain-imports-only-itself',
      severity: 'error',
      from: { path: '^domain/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^domain/' },
    },
    {
      name: 'workflows-import-domain-and-activity-types',
      severity: 'error',
      from: { path: '^workflows/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^domain/', '^workflows/', '@temporalio/(workflow|common)'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-activity-types-in-workflows',
      severity: 'error',
      from: { path: '^workflows/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^domain/', '^workflows/', '^activities/', '@temporalio/(workflow|common)'] },
    },
    {
      name: 'routes-know-no-engine',
      comment: 'stages and procedures are run by the in-memory adapter and the verifier too',
      severity: 'error',
      from: { path: '^workflows/(stages|procedures)/', pathNot: '\\.test\\.ts$' },
      to: { path: '@temporalio/' },
    },
    {
      name: 'nothing-below-knows-the-api',
      severity: 'error',
      from: { path: '^(domain|workflows|activities|database|spine)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(api|scripts|bench)/|^(server|worker)\\.ts$' },
    },
    {
      name: 'no-test-code-in-the-program',
      severity: 'error',
      from: {
        path: '^(domain|workflows|activities|database|spine|api|scripts|server|worker)',
        pathNot: '\\.test\\.ts$',
      },
      to: { path: '(^test/|\\.test\\.ts$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|^\\.motcua/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: `${__dirname}/tsconfig.json` },
  },
};
