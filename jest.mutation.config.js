/** What mutants are judged by: the unit tests and the worked cases. Random calendars would only slow it down. */
module.exports = {
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': '@swc/jest' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testMatch: [
    '<rootDir>/domain/calendar/**/*.test.ts',
    '<rootDir>/domain/clock/**/*.test.ts',
    '<rootDir>/test/calendar/cases.test.ts',
  ],
};
