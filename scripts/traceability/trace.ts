import { citationsIn, type Citation, type Naming } from './citation';
import { lineAt, type Passage } from './passage';
import { placesOf, type Place, type Traced } from './coverage';
import type { Regulation } from './regulation';
import { resolve } from './resolve';
import type { Kind } from './sources';

/** A citation of a number that is not in the text. */
export interface WrongCitation {
  readonly file: string;
  readonly line: number;
  readonly law: string;
  readonly missing: string;
}

export interface Trace {
  readonly regulations: readonly { readonly regulation: Regulation; readonly traced: readonly Traced[] }[];
  readonly wrong: readonly WrongCitation[];
}

interface Named extends Place {
  readonly kind: Kind;
  readonly law: string;
}

/** Lays what the project cites beside the provisions of the texts. */
export function trace(
  regulations: readonly Regulation[],
  sources: readonly { readonly kind: Kind; readonly passages: readonly Passage[] }[],
): Trace {
  const named: Named[] = [];
  const wrong: WrongCitation[] = [];
  for (const { kind, passages } of sources)
    for (const passage of passages)
      for (const citation of citationsOf(passage)) {
        const regulation = regulations.find(({ cite }) => cite === citation.law);
        if (!regulation) continue;
        const { file, label } = passage;
        const line = passage.line + lineAt(passage.text, citation.index) - 1;
        const resolved = resolve(citation, regulation);
        if ('missing' in resolved) wrong.push({ file, line, law: citation.law, missing: resolved.missing });
        else named.push(...resolved.ids.map(cited => ({ kind, law: citation.law, cited, file, label })));
      }
  return {
    wrong,
    regulations: regulations.map(regulation => {
      const ours = named.filter(({ law }) => law === regulation.cite);
      const traced = regulation.provisions.map(provision => ({
        provision,
        code: placesOf(
          provision.id,
          regulation,
          ours.filter(({ kind }) => kind === 'CODE'),
        ),
        tests: placesOf(
          provision.id,
          regulation,
          ours.filter(({ kind }) => kind === 'TEST'),
        ),
      }));
      return { regulation, traced };
    }),
  };
}

/** A text goes on with the law named last in the texts around it. */
function citationsOf({ text, within }: Passage): Citation[] {
  const naming = within.reduce<Naming | undefined>((law, outer) => citationsIn(outer, law).naming, undefined);
  return citationsIn(text, naming).citations;
}
