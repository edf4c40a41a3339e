/** What is held against the regulation, by the name of each fact. */
export type Facts = Readonly<Record<string, unknown>>;

/** What the regulation says, held against what happened: one line where all is so, one for each fact that is not. */
export class Expectations {
  failed = 0;

  constructor(readonly say: (line: string) => void) {}

  /** The expected facts say which are held; an absent one is expected to be absent. */
  expect(rule: string, actual: Facts, expected: Facts): void {
    const wrong = Object.keys(expected).filter(fact => JSON.stringify(actual[fact]) !== JSON.stringify(expected[fact]));
    this.failed += wrong.length;
    if (wrong.length === 0) this.say(`      ✓ ${rule}`);
    for (const fact of wrong)
      this.say(`      ✗ ${rule} · ${fact}: ${words(actual[fact])} and not ${words(expected[fact])}`);
  }
}

const words = (fact: unknown): string => (fact === undefined ? 'none' : JSON.stringify(fact));
