import type { Actor, Role } from '../domain/dossier/actor';
import { mayRead, mustBe, visibleTo } from './access';

const person = (role: Role, agency?: string): Actor => ({ account: 'me', role, units: [], agency });
const dossier = { code: 'c', agency: 'H01.1', applicant: 'me' };

test('an applicant sees his or her own dossiers, in whatever agency', () => {
  expect(visibleTo(person('APPLICANT'))).toEqual({ applicant: 'me' });
  expect(visibleTo(person('APPLICANT', 'H01.1'))).toEqual({ applicant: 'me' });
});

test.each(['OFFICER', 'SUPERVISOR', 'AUDITOR', 'ADMINISTRATOR'] as const)('%s sees those of the own agency', role => {
  expect(visibleTo(person(role, 'H01.1'))).toEqual({ agency: 'H01.1' });
});

test.each<[string, Actor, Partial<typeof dossier>, boolean]>([
  ['its applicant', person('APPLICANT'), {}, true],
  ['another applicant', person('APPLICANT'), { applicant: 'you' }, false],
  [
    'an applicant, of one handed in at the desk without an account',
    person('APPLICANT'),
    { applicant: undefined },
    false,
  ],
  ['an applicant who works in the agency', person('APPLICANT', 'H01.1'), { applicant: 'you' }, false],
  ['an officer of its agency', person('OFFICER', 'H01.1'), {}, true],
  ['an officer of another agency', person('OFFICER', 'H01.2'), {}, false],
  ['an officer of a longer agency code', person('OFFICER', 'H01.11'), {}, false],
  ['oversight without an agency of its own', person('AUDITOR'), {}, true],
])('%s', (_who, actor, changes, allowed) => {
  const read = () => mayRead(actor, { ...dossier, ...changes });
  if (allowed) expect(read).not.toThrow();
  else expect(read).toThrow(expect.objectContaining({ code: 'NOT_YOUR_DOSSIER', facts: { dossier: 'c' } }) as Error);
});

test('only certain roles may', () => {
  expect(() => mustBe(person('OFFICER'), 'APPLICANT', 'OFFICER')).not.toThrow();
  expect(() => mustBe(person('AUDITOR'), 'APPLICANT', 'OFFICER')).toThrow(
    expect.objectContaining({
      code: 'NOT_ALLOWED',
      facts: { role: 'AUDITOR', allowed: ['APPLICANT', 'OFFICER'] },
    }) as Error,
  );
});
