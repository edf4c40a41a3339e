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
  ],
};
