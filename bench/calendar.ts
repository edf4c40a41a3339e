import { Calendar } from '../domain/calendar/calendar';
import type { PinnedCalendar } from '../domain/calendar/packed/packed-calendar';
import { pinFor } from '../domain/calendar/pin';
import { vietnamCalendar } from '../domain/calendar/vietnam/vietnam-calendar';
import { candidates } from './calendar/candidates';
import { compared, questions, starts, type Candidate, type Question } from './calendar/questions';
import { opsPerSecond } from './calendar/measure';

interface Row {
  candidate: string;
  question: Question['name'];
  answer: string;
  /** Of 61 starts, how many it answers differently from this calendar. */
  differs: number;
  opsPerSecond: number;
}

/** The same questions put to this calendar and to the libraries people use, in one run; then what compiling costs. */
export function run(args: string[]): void {
  process.env.TZ = 'Asia/Ho_Chi_Minh'; // date-fns, dayjs and moment know only the zone of the process
  const milliseconds = Number(args[0] ?? 300);
  const all = candidates();
  const rows = questions.flatMap(question => all.flatMap(candidate => row(candidate, all[0]!, question, milliseconds)));
  for (const { name, sentence } of questions) {
    console.log(`\n${sentence}`);
    for (const { candidate, answer, differs, opsPerSecond: speed } of rows.filter(one => one.question === name))
      console.log(
        `  ${candidate.padEnd(24)} ${answer.padEnd(26)} ${differs === 0 ? 'agrees     ' : `${String(differs).padStart(3)} differ `} ${Math.round(speed).toLocaleString('en').padStart(12)} /s`,
      );
  }
  const whole = vietnamCalendar({ id: 'bench', version: 1 });
  const pinned = pinFor(whole, Date.parse('2026-02-11T10:12+07:00'));
  const compile = {
    pinnedBytes: JSON.stringify(pinned).length,
    pinnedMicroseconds: microseconds(pinned, milliseconds),
    eightYearsMicroseconds: microseconds(whole, milliseconds),
  };
  console.log(
    `\ncompile: pinned ${compile.pinnedBytes} bytes of JSON in ${compile.pinnedMicroseconds} µs, eight years in ${compile.eightYearsMicroseconds} µs\n`,
  );
  console.log(
    JSON.stringify({
      bench: 'calendar',
      rows: rows.map(one => ({ ...one, opsPerSecond: Math.round(one.opsPerSecond) })),
      compile,
    }),
  );
}

const microseconds = (snapshot: PinnedCalendar, milliseconds: number): number =>
  Math.round(1e6 / opsPerSecond(() => new Calendar(snapshot), milliseconds));

/** A candidate that cannot answer a question has no row. It agrees if it answers every compared start as this calendar does. */
function row(candidate: Candidate, reference: Candidate, { name }: Question, milliseconds: number): Row[] {
  const [asked, right] = [candidate.answers[name], reference.answers[name]!];
  if (!asked) return [];
  let differs = 0;
  for (let i = 0; i < compared; i++) if (asked.show(asked.ask(i)) !== right.show(right.ask(i))) differs++;
  let i = 0;
  const speed = opsPerSecond(() => asked.ask((i = (i + 1) % starts)), milliseconds);
  return [
    { candidate: candidate.name, question: name, answer: asked.show(asked.ask(0)), differs, opsPerSecond: speed },
  ];
}
