import { fileOf, told } from '../../domain/kernel/proof/problem';
import { workflowName, type ProcedureDefinition } from '../../domain/procedure/definition';
import { limitsInWords } from './limit-words';
import { provenBy, standard, standardOf, type Proved } from './proving';
import { codeIn, sorted } from './words';
import { entryOf, readListed, type Answer, type Listed, type Workplace } from './workplace';

/** Proves the routes of one procedure, or of all that have a file and the standard one; each problem with file and step. */
export async function check(words: readonly string[], at: Workplace): Promise<Answer> {
  const given = sorted(words, {});
  const listed = await readListed(at);
  const chosen =
    given.alone.length === 0 ? [standard, ...at.definitions] : chosenBy(codeIn(given), at.definitions, listed);
  const lines: string[] = [];
  let problems = 0;
  for (const definition of chosen) {
    const proved = await provenBy(definition, listed.get(definition.code));
    problems += proved.proof.problems.length;
    lines.push(...linesOf(proved));
  }
  lines.push(
    problems === 0
      ? `✓ ${chosen.length} quy trình đúng · all routes are sound`
      : `✗ ${problems} lỗi · problems: such a route does not run`,
  );
  return { lines, failed: problems > 0 };
}

function chosenBy(
  code: string,
  definitions: readonly ProcedureDefinition[],
  listed: ReadonlyMap<string, Listed>,
): readonly ProcedureDefinition[] {
  const own = definitions.filter(one => one.code === code);
  return own.length > 0 ? own : [standardOf(entryOf(listed, code))];
}

function linesOf({ definition, proof, limits, timed, seconds }: Proved): string[] {
  const { problems, exploration } = proof;
  const promised = timed
    ? limitsInWords(limits, 'vi')
    : 'chưa rõ thời hạn, không tiếp nhận hồ sơ · held back, no limit known';
  const { places, ways } = exploration;
  return [
    `${problems.length === 0 ? '✓' : '✗'} ${definition.code} ${workflowName(definition)} · ${fileOf(definition)}`,
    `    ${promised}`,
    `    ${places} vị trí · places, ${ways} câu trả lời · answers, ${seconds.toFixed(1)} s`,
    ...problems.flatMap(problem => [`    ${told(problem, 'vi')}`, `    ${told(problem, 'en')}`]),
  ];
}
