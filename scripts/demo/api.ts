import type { Tokens } from '../demonstration';
import type { Explanation } from './explanation';

interface Label {
  readonly vi: string;
  readonly en: string;
}

interface Due {
  readonly at: string;
  readonly date: string;
}

export interface DemoTask {
  readonly id: string;
  readonly kind: string;
  readonly unit: string;
  readonly openedAt: string;
  readonly due?: Due;
  readonly label: Label;
  readonly actions: readonly (Label & { readonly kind: string })[];
}

/** A dossier as the API answers it. Instants are ISO 8601 with offset. */
export interface DemoDossier {
  readonly code: string;
  readonly seq: number;
  readonly status: Label & { readonly code: number };
  readonly submittedAt: string;
  readonly acceptedAt?: string;
  readonly due?: Due;
  readonly onTime?: boolean;
  readonly outcome?: Label & { readonly code: string };
  readonly openTasks: readonly DemoTask[];
  readonly explanation?: Explanation;
}

/** What an officer's screen would call, and the fast-forward of the development server. */
export class DemoApi {
  /** How far ahead of the wall clock the dossier's own time is, in milliseconds. */
  private ahead = 0;

  constructor(
    private readonly address: string,
    private readonly tokens: Tokens,
    private readonly fastForward: (code: string, ms: number) => Promise<void>,
  ) {}

  now = (): number => Date.now() + this.ahead;

  submit = (submission: object): Promise<DemoDossier> => this.call('citizen', 'POST', '/dossiers', submission);

  act = (account: string, code: string, kind: string): Promise<DemoDossier> =>
    this.call(account, 'POST', `/dossiers/${code}/commands`, { kind });

  read = (account: string, code: string): Promise<DemoDossier> => this.call(account, 'GET', `/dossiers/${code}`);

  /** Lets the dossier's time pass until an instant (epoch ms). */
  async passTimeTo(code: string, instant: number): Promise<void> {
    const ms = instant - this.now();
    if (ms <= 0) return;
    await this.fastForward(code, ms);
    this.ahead += ms;
  }

  private async call(account: string, method: string, path: string, body?: object): Promise<DemoDossier> {
    const response = await fetch(this.address + path, {
      method,
      headers: { authorization: `Bearer ${this.tokens[account]}`, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    const answer = (await response.json()) as DemoDossier & { title?: string };
    if (response.status === 200 || response.status === 201) return answer;
    throw new Error(`${method} ${path} as ${account}: ${response.status} ${answer.title ?? JSON.stringify(answer)}`);
  }
}
