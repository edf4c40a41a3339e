import { numberFaults } from './number-faults';
import { standsIn, type Classes, type Provision, type Regulation } from './regulation';

/** Whitespace-separated syllables, as Vietnamese is written; two to three of them make two words. */
const gistSyllables = { least: 5, most: 24 };

/** What is wrong with the data itself, a sentence each: a text that is not whole cannot tell what is missing. */
export function regulationFaults(regulation: Regulation, classes: Classes): string[] {
  const { provisions } = regulation;
  const ofProvisions = provisions.flatMap(provision =>
    [
      ...ruleFaults(
        provision,
        provisions.some(({ id }) => standsIn(id, provision.id)),
      ),
      ...classFaults(provision, classes),
    ].map(fault => `${regulation.cite} ${provision.id}: ${fault}`),
  );
  return [...numberFaults(regulation), ...ofProvisions];
}

function ruleFaults({ title, gist, status, oneRule }: Provision, hasParts: boolean): string[] {
  const syllables = gist?.split(/\s+/).length ?? gistSyllables.least;
  return [
    ...(!title && !gist ? ['says nothing'] : []),
    ...(!gist && !hasParts ? ['nothing stands in it and it has no rule itself'] : []),
    ...(Boolean(gist) !== Boolean(status) ? ['a rule needs a class, and a heading has none'] : []),
    ...(syllables < gistSyllables.least || syllables > gistSyllables.most ? [`${syllables} syllables`] : []),
    ...(oneRule && !hasParts ? ['oneRule, but it has no clauses'] : []),
    ...([title, gist].some(text => text !== text?.normalize('NFC')) ? ['is not spelled in NFC'] : []),
  ];
}

function classFaults({ status, awaits = [], because }: Provision, { capabilities, reasons }: Classes): string[] {
  return [
    ...(status === 'LATER' && awaits.length === 0 ? ['LATER waits for nothing'] : []),
    ...(status !== 'LATER' && status !== 'SOFTWARE' && awaits.length > 0 ? ['waits, but no software does it'] : []),
    ...((status === 'ORGANISATION') !== (because !== undefined)
      ? ['a reason belongs to ORGANISATION, and only there']
      : []),
    ...awaits.filter(id => !(id in capabilities)).map(id => `${id} is no capability`),
    ...(because !== undefined && !(because in reasons) ? [`${because} is no reason`] : []),
  ];
}
