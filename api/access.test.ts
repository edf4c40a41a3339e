import type { Actor, Role } from '../domain/dossier/actor';
import { channels } from '../domain/procedure/procedure';
import { mayAct, mayHandIn, mayRead, mustBe, visibleOf, visibleReceived, visibleTo } from './access';

const person = (role: Role, agency?: string): Actor => ({ account: 'me', role, units: [], agency });
const dossier: { code: string; agency: string; receivedBy?: string; applicant?: string } = {
  ...{ code: 'c', agency: 'H01.1', applicant: 'me' },
};

test('Cà Mau Đ7.2, Hà Nam Đ5.2: an applicant sees his or her own dossiers, in whatever agency', () => {
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
  [
    'NĐ 61/2018 Đ18.3: an officer of the agency that received it',
    person('OFFICER', 'H01.2'),
    { receivedBy: 'H01.2' },
    true,
  ],
  ['a supervisor there', person('SUPERVISOR', 'H01.2'), { receivedBy: 'H01.2' }, true],
  ['an officer of an agency that received others', person('OFFICER', 'H01.3'), { receivedBy: 'H01.2' }, false],
  ['an officer of a longer agency code', person('OFFICER', 'H01.11'), {}, false],
  ['oversight without an agency of its own', person('AUDITOR'), {}, true],
])('Cà Mau Đ11.5, Hà Nam Đ10.6: who may read it: %s', async (_who, actor, changes, allowed) => {
  const read = mayRead(actor, { ...dossier, ...changes }, () => false);
  if (allowed) await expect(read).resolves.toBeUndefined();
  else await expect(read).rejects.toMatchObject({ code: 'NOT_YOUR_DOSSIER', facts: { dossier: 'c' } });
});

test.each<[string, Actor, boolean]>([
  ['an officer of an agency that is consulted', person('OFFICER', 'H01.2'), true],
  ['a supervisor of that agency', person('SUPERVISOR', 'H01.2'), false],
  ['another applicant', { ...person('APPLICANT'), account: 'you' }, false],
])('%s, of a dossier in which a unit takes part', async (_who, actor, allowed) => {
  const read = mayRead(actor, dossier, () => true);
  if (allowed) await expect(read).resolves.toBeUndefined();
  else await expect(read).rejects.toMatchObject({ code: 'NOT_YOUR_DOSSIER' });
});

test('whether a unit takes part is looked up only where it decides', async () => {
  const lookUp = jest.fn(() => true);
  await mayRead(person('OFFICER', 'H01.1'), dossier, lookUp);
  await mayRead(person('APPLICANT'), dossier, lookUp);
  expect(lookUp).not.toHaveBeenCalled();
});

test('what waits for an own unit is listed whatever agency the dossier is with; all else within the agency', () => {
  const officer = { ...person('OFFICER', 'H01.2'), units: ['H01.2/desk'] };
  expect(visibleOf(officer, 'H01.2/desk')).toEqual({});
  expect(visibleOf(officer, 'H01.1/desk')).toEqual({ agency: 'H01.2' });
  expect(visibleOf(officer, undefined)).toEqual({ agency: 'H01.2' });
  expect(visibleOf({ ...officer, role: 'SUPERVISOR' }, 'H01.2/desk')).toEqual({ agency: 'H01.2' });
  expect(visibleOf({ ...person('APPLICANT'), units: ['H01.2/desk'] }, 'H01.2/desk')).toEqual({ applicant: 'me' });
});

test('NĐ 61/2018 Đ18.3: the receiving agency lists what it received for others, another what is its own of that', () => {
  expect(visibleReceived(person('OFFICER', 'H01.2'), 'H01.2')).toEqual({});
  expect(visibleReceived(person('SUPERVISOR', 'H01.2'), 'H01.2')).toEqual({});
  expect(visibleReceived(person('OFFICER', 'H01.1'), 'H01.2')).toEqual({ agency: 'H01.1' });
  expect(visibleReceived(person('APPLICANT', 'H01.2'), 'H01.2')).toEqual({ applicant: 'me' });
  expect(visibleReceived(person('AUDITOR'), 'H01.2')).toEqual({});
});

describe('who may act', () => {
  const [officer, applicant] = [person('OFFICER', 'H01.1'), person('APPLICANT')];
  test('an applicant does what is an applicant’s to do, and nothing else', () => {
    for (const kind of ['SUPPLEMENT', 'DECLINE_SUPPLEMENT', 'CONFIRM_DRAFT', 'CORRECT_DRAFT', 'WITHDRAW'] as const)
      expect(() => mayAct(applicant, { kind })).not.toThrow();
    for (const kind of ['ACCEPT', 'SIGN', 'PAYMENT_RECEIVED', 'POSTPONE', 'CORRECT_ENTRY'] as const)
      expect(() => mayAct(applicant, { kind })).toThrow(expect.objectContaining({ code: 'NOT_ALLOWED' }) as Error);
  });

  test('what is entered afterwards an officer enters, with the reason', () => {
    const late = { kind: 'SUPPLEMENT', legalAt: 1 } as const;
    expect(() => mayAct(applicant, { ...late, reason: 'mất mạng' })).toThrow(
      expect.objectContaining({ code: 'NOT_ALLOWED', facts: { role: 'APPLICANT', field: 'legalAt' } }) as Error,
    );
    expect(() => mayAct(officer, late)).toThrow(expect.objectContaining({ code: 'REASON_REQUIRED' }) as Error);
    expect(() => mayAct(officer, { ...late, reason: 'mất mạng' })).not.toThrow();
  });
});

describe('who may hand in', () => {
  const refused = expect.objectContaining({ code: 'NOT_ALLOWED' }) as Error;

  test('Ninh Thuận Đ8.1, Hòa Bình Đ19.1: an applicant online, with his or her account, at whatever agency', () => {
    expect(() => mayHandIn(person('APPLICANT'), { agency: 'H01.1', channel: 'ONLINE' })).not.toThrow();
    for (const channel of ['DIRECT', 'POSTAL'] as const)
      expect(() => mayHandIn(person('APPLICANT'), { agency: 'H01.1', channel })).toThrow(refused);
  });

  test('Gia Lai Đ4.3, Đ17.1: an officer what comes to the own agency, at the counter or otherwise', () => {
    for (const channel of channels) {
      expect(() => mayHandIn(person('OFFICER', 'H01.1'), { agency: 'H01.1', channel })).not.toThrow();
      expect(() => mayHandIn(person('OFFICER', 'H01.1'), { agency: 'H01.2', channel })).toThrow(refused);
    }
  });
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
