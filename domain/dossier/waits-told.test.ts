import { startOf, withTerms } from '../../test/dossiers';
import { lived } from '../../test/dossier-specification';
import { findsIncomplete, online, proposesResult, sendsSlip, type Step } from '../../test/steps';
import { calendarOf } from '../calendar/calendar-of';
import { explainClock } from '../clock/explanation/explain';
import { renderExplanation, type Language } from '../clock/explanation/render';
import type { ProcedureTerms } from '../procedure/terms';
import { dueBasis } from './view';

/** What the applicant reads of the due date while the dossier waits. */
async function told(steps: readonly Step[], terms: ProcedureTerms): Promise<(language: Language) => string[]> {
  const { state } = await lived(steps, startOf(5, { channel: 'ONLINE', ...withTerms(terms) }));
  const { calendar, clock } = dueBasis(state)!;
  const known = calendarOf(calendar);
  return language => renderExplanation(known, explainClock(known, clock)!, language);
}

describe('law.md §1.7: a citizen whose limit stands reads what it waits for', () => {
  const asked = [...online.examined, findsIncomplete('2026-03-03T09:00'), sendsSlip('2026-03-03T10:00')];

  test('NĐ 61/2018 Đ19.4: a supplement', async () => {
    const lines = await told(asked, {});
    expect(lines('vi').at(-1)).toBe('  tạm dừng từ 10:00 thứ Ba 03/03/2026: chờ bổ sung hồ sơ');
    expect(lines('en').at(-1)).toBe('  suspended from 10:00 Tuesday 03/03/2026: waiting for the supplement');
  });

  test('… that changes nothing', async () =>
    expect((await told(asked, { supplement: { clock: 'NO_EFFECT' } }))('vi')).toContain(
      '  chờ bổ sung hồ sơ từ 10:00 thứ Ba 03/03/2026 — không làm thay đổi thời hạn',
    ));

  test('NĐ 61/2018 Đ22.1: the fee', async () => {
    const fee = { when: 'AFTER_ASSESSMENT', amountVnd: 50_000, refund: 'NEVER', clock: 'PAUSE' } as const;
    const lines = await told([...online.examined, proposesResult('2026-03-03T09:00')], { fee });
    expect(lines('vi').at(-1)).toBe('  tạm dừng từ 09:00 thứ Ba 03/03/2026: chờ nộp phí, lệ phí');
    expect(lines('en').at(-1)).toBe('  suspended from 09:00 Tuesday 03/03/2026: waiting for the fee');
  });
});
