/** An answer over HTTP with its body as JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // Tests look into answers as a client in any language would.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

/** Calls the API as one of the accounts. */
export class Caller {
  constructor(
    readonly address: string,
    private readonly tokens: Readonly<Record<string, string>>,
  ) {}

  get = (account: string, path: string): Promise<Answer> => this.send(account, 'GET', path);

  post = (account: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    this.send(account, 'POST', path, typeof body === 'string' ? body : JSON.stringify(body), headers);

  async send(account: string, method: string, path: string, body?: string, headers: Record<string, string> = {}) {
    const response = await fetch(this.address + path, {
      method,
      body,
      headers: { authorization: `Bearer ${this.tokens[account]}`, 'content-type': 'application/json', ...headers },
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
  }
}
