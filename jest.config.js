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
      testMatch: [
        '<rootDir>/domain/**/*.test.ts',
        '<rootDir>/workflows/**/*.test.ts',
        '<rootDir>/scripts/**/*.test.ts',
        '<rootDir>/test/calendar/**/*.test.ts',
      ],
    },
  ],
};
