import type { Language } from '../../domain/clock/explanation/render';
import { outcomeLabels, taskLabels } from '../../domain/dossier/labels';
import { stepArticles } from '../../domain/procedure/step-articles';
import type { Step } from './drawing';
import { nameOfAnswer, nameOfLimits, nameOfUnit } from './labels';

/** The route as a Mermaid flowchart: a box for each step, an arrow for what leads from one to the next. */
export function mermaid(steps: readonly Step[], language: Language): string[] {
  const boxes = steps.map((step, at) => {
    const { kind, part, unit } = step;
    const rows = [`${taskLabels[kind][language]}${part ? ` ${part}` : ''}`, `${nameOfUnit(unit, language)}, ${nameOfLimits(step, language)}`, stepArticles[kind]]; // prettier-ignore
    return `  s${at + 1}["${rows.map(escaped).join('<br/>')}"]`;
  });
  const arrows = new Map<string, string[]>();
  steps.forEach((step, at) => {
    for (const { action, targets } of step.answers)
      for (const target of targets)
        for (const to of 'end' in target ? [target.end] : target.opens.map(key => boxOf(steps, key))) {
          const arrow = `s${at + 1} ${to}`;
          arrows.set(arrow, [...(arrows.get(arrow) ?? []), nameOfAnswer(action, language)]);
        }
  });
  const ends = steps.flatMap(({ answers }) => answers.flatMap(({ targets }) => targets.flatMap(one => ('end' in one ? [one.end] : [])))); // prettier-ignore
  return [
    'flowchart TD',
    ...boxes,
    ...[...new Set(ends)].map(end => `  ${end}(["${escaped(outcomeLabels[end][language])}"])`),
    ...[...arrows].map(([arrow, said]) => {
      const [from, to] = arrow.split(' ');
      return `  ${from} -->|"${said.map(escaped).join('<br/>')}"| ${to}`;
    }),
  ];
}

const boxOf = (steps: readonly Step[], key: string): string => `s${steps.findIndex(step => step.key === key) + 1}`;
const escaped = (text: string): string => text.replace(/"/g, '#quot;');
