export interface Welcome {
  readonly address: string;
  readonly temporalUi?: string;
  readonly logs: string;
  readonly tookMs: number;
}

/** The last screen of `npm start`: where it is, who can come in, what to try next. */
export function welcome({ address, temporalUi, logs, tookMs }: Welcome): string {
  return [
    '',
    `motcua is running · ${(tookMs / 1000).toFixed(1)} s`,
    '',
    `  API        ${address}`,
    ...(temporalUi ? [`  Temporal   ${temporalUi}`] : []),
    ...accounts().map(line => `             ${line}`),
    `  logs       ${logs}`,
    '',
    '  try next   npm run demo          (in another terminal)',
    '  end        Ctrl-C, or npm run stop',
    '',
  ].join('\n');
}

/** The demonstration accounts, one line each. */
const accounts = (): readonly string[] => [];
