import type { Answer } from './caller';
import type { TestSystem } from './system';

/** One dossier as the people around it act on it over HTTP. */
export class Acting {
  constructor(
    private readonly system: TestSystem,
    readonly code: string,
  ) {}

  /** Hands in and answers the dossier. */
  static async on(system: TestSystem, account: string, given: object): Promise<Acting> {
    const { status, body } = await system.http.post(account, '/dossiers', given);
    expect({ status, problem: body.fields ?? body.code }).toMatchObject({ status: 201 });
    return new Acting(system, body.code);
  }

  try = (account: string, kind: string, more: object = {}): Promise<Answer> =>
    this.system.http.post(account, `/dossiers/${this.code}/commands`, { kind, ...more });

  /** Acts, and answers the dossier as it is then. */
  async act(account: string, kind: string, more: object = {}): Promise<Answer['body']> {
    const { status, body } = await this.try(account, kind, more);
    expect({ kind, status, problem: status === 200 ? undefined : body }).toEqual({
      kind,
      status: 200,
      problem: undefined,
    });
    return body;
  }

  /** Steps one after the other; a text is the reason. */
  async walk(
    ...steps: readonly (readonly [account: string, kind: string, more?: object | string])[]
  ): Promise<Answer['body']> {
    let last;
    for (const [account, kind, more] of steps)
      last = await this.act(account, kind, typeof more === 'string' ? { reason: more } : more);
    return last;
  }

  /** As this account reads it. */
  async read(account: string): Promise<Answer['body']> {
    const { status, body } = await this.system.http.get(account, `/dossiers/${this.code}`);
    expect(status).toBe(200);
    return body;
  }

  /** The kinds that the account may do now. */
  async allowed(account: string): Promise<string[]> {
    return (await this.read(account)).allowed.map(({ kind }: { kind: string }) => kind);
  }

  /** Lets the dossier's own time pass to an instant of the API, and some milliseconds more. */
  passTimeTo = (moment: string, moreMs = 0): Promise<void> =>
    this.system.passTimeTo(this.code, Date.parse(moment) + moreMs);

  events = (): Promise<string[]> => this.system.eventsOf(this.code);
}
