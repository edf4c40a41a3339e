/** What cannot be rehearsed as asked: a sentence in both languages, exit code 2, nothing written. */
export class BadInput extends Error {
  constructor(
    readonly vi: string,
    readonly en: string,
  ) {
    super(`${vi}\n${en}`);
    this.name = 'BadInput';
  }
}
