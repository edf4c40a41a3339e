export interface Welcome {
  readonly address: string;
  readonly temporalUi?: string;
  /** The demonstration accounts, one line each. */
  readonly accounts: readonly string[];
  readonly logs: string;
  readonly tookMs: number;
}

/** The last screen of `npm start`: where it is, who can come in, what to try next. */
export function welcome({ address, temporalUi, accounts, logs, tookMs }: Welcome): string {
  return [
    '',
    `motcua is running · ${(tookMs / 1000).toFixed(1)} s`,
    '',
    `  API        ${address}`,
    ...(temporalUi ? [`  Temporal   ${temporalUi}`] : []),
    `  logs       ${logs}`,
    '  accounts   send the token as “Authorization: Bearer …”',
    ...accounts.map(line => `             ${line}`),
    '',
    '  try next   npm run demo          (in another terminal)',
    '  end        Ctrl-C, or npm run stop',
    '',
  ].join('\n');
}
