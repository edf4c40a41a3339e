import { feeProblem, termsBy } from './fees';
import type { ListedFee } from './terms';

const fee = (changes: Partial<ListedFee> = {}): ListedFee => ({
  ...{ when: 'AT_SUBMISSION', amountVnd: 50_000, refund: 'NEVER', clock: 'NO_EFFECT' },
  ...changes,
});
const byChannel = fee({ amountVnd: { DIRECT: 50_000, ONLINE: 0 } });
const assessed = fee({ when: 'AFTER_ASSESSMENT', amountVnd: 'ASSESSED' });

test('NĐ 61/2018 Đ15.1.c: a dossier pins the fee of its own channel, as one amount', () => {
  const listed = { immediate: true, fee: byChannel };
  expect(termsBy(listed, 'DIRECT')).toEqual({ immediate: true, fee: fee() });
  expect(termsBy(listed, 'ONLINE')?.fee?.amountVnd).toBe(0);
  expect(termsBy(listed, 'POSTAL')).toBeUndefined();
});

test('terms without a fee, and a fee of one amount, are the same by every channel', () => {
  expect(termsBy({ immediate: true }, 'POSTAL')).toEqual({ immediate: true });
  expect(termsBy({ fee: fee() }, 'POSTAL')).toEqual({ fee: fee() });
  expect(termsBy({ fee: assessed }, 'POSTAL')).toEqual({ fee: assessed });
});

test.each<[string, ListedFee | undefined, string | undefined]>([
  ['no fee', undefined, undefined],
  ['one amount', fee(), undefined],
  ['free', fee({ amountVnd: { POSTAL: 0 } }), undefined],
  ['a channel without an amount', byChannel, 'POSTAL is not priced'],
  ['half a đồng', fee({ amountVnd: { POSTAL: 0.5 } }), 'POSTAL 0.5 is no amount in đồng'],
  ['less than nothing', fee({ amountVnd: -1 }), 'POSTAL -1 is no amount in đồng'],
  ['assessed after the assessment', assessed, undefined],
  ['assessed by the tax office', { ...assessed, assessedBy: 'TAX' }, undefined],
  ['assessed at submission', fee({ amountVnd: 'ASSESSED' }), 'ASSESSED is due before any assessment'],
  ['assessed by the desk that accepts', { ...assessed, when: 'AT_ACCEPTANCE' }, undefined],
  [
    'assessed by another agency, at acceptance',
    { ...assessed, when: 'AT_ACCEPTANCE', assessedBy: 'TAX' },
    'the desk assesses what is due at acceptance',
  ],
  [
    'assessed by whom the route does not ask',
    { ...assessed, assessedBy: 'POLICE' },
    'POLICE assesses and is no partner',
  ],
  ['a fixed amount, assessed', fee({ assessedBy: 'TAX' }), 'assessedBy belongs to ASSESSED'],
])('%s', (_what, listed, problem) => {
  expect(feeProblem({ ...(listed && { terms: { fee: listed } }), partners: ['TAX'] }, 'POSTAL')).toBe(problem);
});

test('NĐ 61/2018 Đ17.4: what is not assessed yet cannot be settled at once', () => {
  expect(feeProblem({ terms: { fee: assessed, immediate: true } }, 'DIRECT')).toBe(
    'ASSESSED cannot be settled at once',
  );
});
