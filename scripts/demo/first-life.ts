import { acts, dueOfDossier, type Act, type Moments } from './acts';
import type { DemoApi, DemoDossier } from './api';
import type { Expectations } from './expectations';
import { factsOfExplanation } from './explanation';
import { officeDays } from './office-days';

/** What the life needs of the API. */
export type Officers = Pick<DemoApi, 'now' | 'submit' | 'act' | 'read' | 'passTimeTo'>;

/** A task opens when the act before it ends; what lies between is the way there and back. */
const aMoment = 60_000;

/** One ordinary life of 1.004873, certificate of marital status: 3 working days (NĐ 123/2015/NĐ-CP Đ22.3). */
export async function firstLife(api: Officers, regulation: Expectations): Promise<void> {
  const { say } = regulation;
  let at = api.now();
  let dossier = await api.submit({
    procedure: '1.004873',
    agency: 'H26.001',
    channel: 'ONLINE',
    applicant: { name: 'Nguyễn Thị Minh Họa', phone: '0900000000' },
  });
  const { code } = dossier;
  say(`\n1.004873 Cấp Giấy xác nhận tình trạng hôn nhân · hồ sơ ${code}\n`);
  line(say, at, 'nộp trực tuyến · submitted online', 'citizen');

  for (const act of acts) {
    holdTask(regulation, dossier, act, at);
    const { vi, en } = dossier.openTasks[0]?.actions.find(action => action.kind === act.kind) ?? unknown(act.kind);
    await api.passTimeTo(code, officeDays.nextOpen(officeDays.nextOpen(api.now()) + act.afterMs));
    at = api.now();
    dossier = await api.act(act.account, code, act.kind);
    line(say, at, `${vi} · ${en}`, act.account);
    const read = await api.read('citizen', code);
    holdDossier(regulation, dossier, read, act);
    if (act.kind === 'ACCEPT') read.explanation?.vi.forEach(text => say(`        ${text}`));
  }
  regulation.expect(
    `kết thúc đúng hẹn, không còn việc · ended on time, nothing left to do: ${dossier.outcome?.vi}`,
    { outcome: dossier.outcome?.code, onTime: dossier.onTime, tasks: dossier.openTasks.length },
    { outcome: 'RESULT_RETURNED', onTime: true, tasks: 0 },
  );
  say(
    regulation.failed === 0
      ? '\nMọi bước đúng quy định · every step as the regulation says\n'
      : `\n${regulation.failed} ✗\n`,
  );
}

/** Whose it is, since when, until when: of the one task that is open. */
function holdTask(regulation: Expectations, dossier: DemoDossier, { task, unit, due, law }: Act, at: number): void {
  const [open, ...others] = dossier.openTasks;
  const by = due(momentsOf(dossier));
  regulation.expect(
    `${open?.label.vi} · ${unit.split('/').at(-1)} · ${by === undefined ? 'không có hạn · no limit' : `hạn · by ${officeDays.show(by)}`} — ${law}`,
    {
      ...{ task: open?.kind, unit: open?.unit, due: open?.due?.at, others: others.length },
      openedNow: open !== undefined && Math.abs(Date.parse(open.openedAt) - at) < aMoment,
    },
    { task, unit, due: by === undefined ? undefined : officeDays.iso(by), others: 0, openedNow: true },
  );
}

/** The public status, the date on the receipt by the second, and why it is that one, in both languages. */
function holdDossier(regulation: Expectations, dossier: DemoDossier, read: DemoDossier, act: Act): void {
  const due = dueOfDossier(momentsOf(dossier));
  const { vi, en } = dossier.status;
  const receipt =
    act.kind === 'ACCEPT' && due !== undefined
      ? ` — BLDS Đ147–148: hẹn trả ngày làm việc thứ 3 · due the 3rd working day (${officeDays.show(due)})`
      : '';
  regulation.expect(
    `${dossier.status.code} ${vi} · ${en}${receipt}`,
    { status: dossier.status.code, due: dossier.due?.at, ...factsOfExplanation(read.explanation) },
    {
      ...{ status: act.status, due: due === undefined ? 'a date' : officeDays.iso(due) },
      ...{ explained: true, sameSteps: true, endsAt: due === undefined ? 'a date' : officeDays.dayAndMonth(due) },
    },
  );
}

const momentsOf = ({ submittedAt, acceptedAt, openTasks }: DemoDossier): Moments => ({
  submittedAt: Date.parse(submittedAt),
  openedAt: Date.parse(openTasks[0]?.openedAt ?? submittedAt),
  ...(acceptedAt !== undefined && { acceptedAt: Date.parse(acceptedAt) }),
});

const unknown = (kind: string) => ({ vi: kind, en: kind });

function line(say: (text: string) => void, at: number, what: string, who: string): void {
  say(`  ${officeDays.show(at)}  ${what.padEnd(82)} ${who}`);
}
