import type { Language } from '../../domain/clock/explanation/render';
import { outcomeLabels, taskLabels } from '../../domain/dossier/labels';
import { fileOf } from '../../domain/kernel/proof/problem';
import { limitsOf, workflowName, type Limits, type ProcedureDefinition } from '../../domain/procedure/definition';
import { stepArticles } from '../../domain/procedure/step-articles';
import { draw, type Step, type Target } from './drawing';
import { nameOfAnswer, nameOfLimits, nameOfUnit } from './labels';
import { feesInWords } from './fee-words';
import { limitsInWords } from './limit-words';
import { mermaid } from './mermaid';
import { standardOf, untimed } from './proving';
import { codeIn, sorted } from './words';
import { BadInput, entryOf, readListed, type Answer, type Listed, type Workplace } from './workplace';

/** Draws the route of a procedure, as text or as Mermaid; of the newest revision unless another is named. */
export async function show(words: readonly string[], at: Workplace): Promise<Answer> {
  const given = sorted(words, { flags: ['--mermaid'], options: ['--language', '--revision'] });
  const code = codeIn(given);
  const language = languageIn(given.value('--language') ?? 'vi');
  const listed = await readListed(at);
  const own = revisionOf(at.definitions, code, given.value('--revision'));
  const definition = own ?? standardOf(entryOf(listed, code));
  const limits = drawnLimits(definition, listed.get(code));
  const steps = await draw(definition, limits);
  if (given.flags.has('--mermaid')) return { lines: mermaid(steps, language) };
  const fees = feesInWords(own, listed.get(code)?.reading.procedure, language);
  return {
    lines: [...headOf(definition, listed.get(code), language), ...(fees ? [fees] : []), '', ...textOf(steps, language)],
  };
}

function languageIn(text: string): Language {
  if (text === 'vi' || text === 'en') return text;
  throw new BadInput(`--language là vi hoặc en, không phải ${text}.`, `--language is vi or en, not ${text}.`);
}

function revisionOf(all: readonly ProcedureDefinition[], code: string, wanted: string | undefined) {
  const own = all.filter(one => one.code === code).sort((a, b) => a.revision - b.revision);
  const found = wanted === undefined ? own.at(-1) : own.find(({ revision }) => String(revision) === wanted);
  if (wanted !== undefined && !found)
    throw new BadInput(
      `Thủ tục ${code} không có phiên bản ${wanted} (có: ${own.map(({ revision }) => revision).join(', ') || 'không'}).`,
      `${code} has no revision ${wanted} (it has: ${own.map(({ revision }) => revision).join(', ') || 'none'}).`,
    );
  return found;
}

function drawnLimits(definition: ProcedureDefinition, listed: Listed | undefined): Limits {
  const limits = limitsOf(definition, listed?.reading.procedure);
  return Object.keys(limits).length > 0 || !listed ? limits : untimed(listed);
}

function headOf(definition: ProcedureDefinition, listed: Listed | undefined, language: Language): string[] {
  const limits = limitsInWords(limitsOf(definition, listed?.reading.procedure), language);
  const held = { vi: 'chưa rõ thời hạn: chưa tiếp nhận hồ sơ', en: 'no limit known: it takes no dossiers yet' };
  const name = listed ? ` ${listed.reading.procedure.name}` : '';
  return [
    `${definition.code}${name}`,
    `${definition.source} · ${workflowName(definition)} · ${fileOf(definition)} · ${language === 'vi' ? 'từ' : 'from'} ${definition.effectiveFrom}`,
    limits || held[language],
  ];
}

function textOf(steps: readonly Step[], language: Language): string[] {
  const every = new Set(steps.flatMap(({ channels }) => channels));
  return steps.flatMap((step, at) => {
    const only = step.channels.length < every.size ? [`(${step.channels.join(', ')})`] : [];
    const about = [
      nameOfUnit(step.unit, language),
      nameOfLimits(step, language),
      stepArticles[step.kind],
      ...only,
    ].join(' · ');
    return [
      `${String(at + 1).padStart(2)} ${nameOf(step, language)} — ${about}`,
      ...step.answers.map(({ action, targets }) => {
        const leads = targets
          .map(target => targetOf(target, steps, language))
          .join({ vi: ' hoặc ', en: ' or ' }[language]);
        return `     ${nameOfAnswer(action, language)} → ${leads}`;
      }),
    ];
  });
}

const nameOf = ({ kind, part }: Step, language: Language): string =>
  `${kind}${part ? ` ${part}` : ''} ${taskLabels[kind][language]}`;

function targetOf(target: Target, steps: readonly Step[], language: Language): string {
  if ('end' in target) return `■ ${outcomeLabels[target.end][language]}`;
  if (target.opens.length === 0) return { vi: '(chờ các việc còn lại)', en: '(waits for the others)' }[language];
  return target.opens
    .map(key => {
      const at = steps.findIndex(step => step.key === key);
      return `${at + 1} ${steps[at]?.kind ?? key}${steps[at]?.part ? ` ${steps[at].part}` : ''}`;
    })
    .join(' + ');
}
