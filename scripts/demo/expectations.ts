/** What the regulation says, held against what happened; each is a line. */
export class Expectations {
  failed = 0;

  constructor(readonly say: (line: string) => void) {}

  expect(rule: string, actual: unknown, expected: unknown): void {
    const same = JSON.stringify(actual) === JSON.stringify(expected);
    if (!same) this.failed++;
    this.say(
      same ? `      ✓ ${rule}` : `      ✗ ${rule}: ${JSON.stringify(actual)} and not ${JSON.stringify(expected)}`,
    );
  }
}
