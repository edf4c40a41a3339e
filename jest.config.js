/** Two projects: the pure core needs no servers; everything else shares one Temporal server and one PostgreSQL. */
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
      testMatch: ['<rootDir>/*.test.ts', '<rootDir>/{domain,workflows,scripts}/**/*.test.ts'],
    },
    {
      ...base,
      displayName: 'servers',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      globalSetup: '<rootDir>/test/servers/global-setup.ts',
      globalTeardown: '<rootDir>/test/servers/global-teardown.ts',
    },
  ],
};
