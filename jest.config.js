/**
 * Two projects: the pure core needs no servers; everything else shares one Temporal server and one PostgreSQL.
 * The name says which: `x.test.ts` needs none, `x.server.test.ts` does.
 */
const base = {
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': '@swc/jest' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.motcua/'],
};

module.exports = {
  projects: [
    {
      ...base,
      displayName: 'core',
      testMatch: ['<rootDir>/*.test.ts', '<rootDir>/{api,database,domain,scripts,spine,test,workflows}/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.server\\.test\\.ts$'],
    },
  ],
};
