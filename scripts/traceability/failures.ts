import { isUncovered } from './coverage';
import { written } from './regulation';
import type { Trace } from './trace';

/** What the check fails on, a line each. */
export const failures = (trace: Trace): string[] => [...wrongCitations(trace), ...uncovered(trace)];

const wrongCitations = ({ wrong }: Trace): string[] =>
  wrong.map(({ file, line, law, missing }) => `${file}:${line} cites ${law} ${missing}, which does not exist`);

const uncovered = ({ regulations }: Trace): string[] =>
  regulations.flatMap(({ regulation, traced }) =>
    traced.filter(isUncovered).map(({ provision, code, tests }) => {
      const without = [code.length === 0 && 'code', tests.length === 0 && 'test'].filter(Boolean).join(' and no ');
      return `${regulation.cite} ${written(provision.id)} is cited by no ${without}: ${provision.gist}`;
    }),
  );
