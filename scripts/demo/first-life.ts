import type { DemoApi, DemoDossier } from './api';
import type { Expectations } from './expectations';
import { officeDays } from './office-days';

const [minute, hour] = [60_000, 3_600_000];

interface Act {
  readonly account: string;
  readonly kind: string;
  /** How long he or she takes, from the later of the task's opening and the next opening of the office. */
  readonly afterMs: number;
  readonly nextTask: string | undefined;
  readonly status: number;
}

/** The steps of NĐ 61/2018 Đ17–20 in their order, each with the time it takes. */
const acts: readonly Act[] = [
  { account: 'desk', kind: 'ACCEPT', afterMs: 40 * minute, nextTask: 'HANDOFF', status: 2 },
  { account: 'desk', kind: 'HAND_OVER', afterMs: 30 * minute, nextTask: 'EXAMINATION', status: 4 },
  { account: 'specialist', kind: 'PROPOSE_RESULT', afterMs: 20 * hour, nextTask: 'DRAFT_CONFIRMATION', status: 4 },
  // online, 163/QĐ-BTP: the applicant checks the draft, one day at most, and silence is consent
  { account: 'citizen', kind: 'CONFIRM_DRAFT', afterMs: 2 * hour, nextTask: 'APPROVAL', status: 4 },
  { account: 'leader', kind: 'SIGN', afterMs: 90 * minute, nextTask: 'RESULT_HANDOFF', status: 4 },
  { account: 'specialist', kind: 'ISSUE_RESULT', afterMs: 20 * minute, nextTask: 'RETURN', status: 9 },
  { account: 'desk', kind: 'RETURN_RESULT', afterMs: 3 * hour, nextTask: undefined, status: 10 },
];

/** One ordinary life of 1.004873, certificate of marital status: 3 working days (NĐ 123/2015/NĐ-CP Đ22.3). */
export async function firstLife(api: DemoApi, regulation: Expectations): Promise<void> {
  const { say } = regulation;
  let dossier = await api.submit({
    procedure: '1.004873',
    agency: 'H26.001',
    channel: 'ONLINE',
    applicant: { name: 'Nguyễn Thị Minh Họa', phone: '0900000000' },
  });
  const { code } = dossier;
  say(`\n1.004873 Cấp Giấy xác nhận tình trạng hôn nhân · hồ sơ ${code}\n`);
  line(say, dossier.submittedAt, 'nộp trực tuyến · submitted online', 'citizen', dossier);
  regulation.expect(
    'NĐ 118/2025 Đ17: kiểm tra trong 8 giờ làm việc · checked within 8 working hours',
    sameMinute(dossier.openTasks[0]!.due!.at),
    sameMinute(officeDays.afterOpenMinutes(Date.parse(dossier.submittedAt), 8 * 60)),
  );

  for (const act of acts) {
    const label = dossier.openTasks[0]!.actions.find(action => action.kind === act.kind)!;
    await api.passTimeTo(code, officeDays.nextOpen(officeDays.nextOpen(api.now()) + act.afterMs));
    const at = api.now();
    dossier = await api.act(act.account, code, act.kind);
    line(say, at, `${label.vi} · ${label.en}`, act.account, dossier);
    regulation.expect(
      `trạng thái ${act.status}: ${dossier.status.vi} · ${dossier.status.en}`,
      dossier.status.code,
      act.status,
    );
    regulation.expect(
      `việc tiếp theo · next task: ${dossier.openTasks[0]?.label.vi ?? 'không còn · none'}`,
      dossier.openTasks.map(task => task.kind),
      act.nextTask ? [act.nextTask] : [],
    );
    if (act.kind === 'ACCEPT') await accepted(api, regulation, dossier);
  }
  regulation.expect('NĐ 61/2018 Đ20: kết quả đúng hẹn · result on time', dossier.onTime, true);
  regulation.expect(`kết thúc · outcome: ${dossier.outcome?.vi}`, dossier.outcome?.code, 'RESULT_RETURNED');
  say(
    regulation.failed === 0
      ? '\nMọi bước đúng quy định · every step as the regulation says\n'
      : `\n${regulation.failed} ✗\n`,
  );
}

async function accepted(api: DemoApi, regulation: Expectations, dossier: DemoDossier): Promise<void> {
  const expected = officeDays.workingDayAfter(Date.parse(dossier.openTasks[0]!.openedAt), 3);
  regulation.expect(
    `BLDS Đ147–148: hẹn trả ngày làm việc thứ 3 · due the 3rd working day (${expected})`,
    dossier.due?.date,
    expected,
  );
  regulation.expect(
    'NĐ 61/2018 Đ18.1: hồ sơ điện tử chuyển ngay khi tiếp nhận · an electronic dossier is handed over at once',
    dossier.openTasks[0]!.due!.at,
    dossier.openTasks[0]!.openedAt,
  );
  const { explanation } = await api.read('citizen', dossier.code);
  explanation?.vi.forEach(text => regulation.say(`        ${text}`));
}

/** Both sides cut to the minute: the steps in between take milliseconds. */
const sameMinute = (instant: number | string): number =>
  Math.floor((typeof instant === 'number' ? instant : Date.parse(instant)) / minute);

function line(say: (text: string) => void, at: number | string, what: string, who: string, dossier: DemoDossier): void {
  const due = dossier.openTasks[0]?.due;
  say(
    `  ${officeDays.show(at)}  ${what.padEnd(62)} ${who.padEnd(11)}${due ? ` hạn tiếp theo · next by ${officeDays.show(due.at)}` : ''}`,
  );
}
