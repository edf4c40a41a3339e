import { checkedLimit } from '../clock/limit';
import { channels } from '../procedure/procedure';
import { escalationLevels, formIds, type RegulationProfile } from './profile';
import { nationalProfiles, profileFor, provincialRegulations } from './profile-for';

/** All that `profileFor` ever answers: of each day on which something changes, the nation and each province. */
const days = [...nationalProfiles, ...provincialRegulations].map(({ from }) => from).filter(day => day >= '2018-06-21');
const provinces = [undefined, ...provincialRegulations.map(({ province }) => province)];
const answers = days.flatMap(day => provinces.map(province => profileFor(day, province)));
const every: [string, RegulationProfile][] = [...new Map(answers.map(profile => [profile.id, profile]))];

const valueAt = (profile: RegulationProfile, path: string) =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], profile);

test('there are five national profiles, and five provinces under NĐ 61/2018, three of them before TT 01/2018', () =>
  expect(every).toHaveLength(5 + 5 + 3));

test('one id is one content', () => {
  for (const answer of answers) expect(answer).toEqual(new Map(every).get(answer.id));
});

describe.each(every)('%s', (_id, profile) => {
  test('every channel has a limit that can be counted', () => {
    expect(Object.keys(profile.receptionCheck).sort()).toEqual([...channels].sort());
    for (const limit of [...Object.values(profile.receptionCheck), profile.supplement.noticeWithin])
      expect(checkedLimit(limit)).toBe(limit);
  });

  test('NĐ 61/2018 Đ11.2.c, Đ19.4, Đ19.9: one supplement, the limit anew, one new date a day before', () => {
    expect(profile.supplement).toEqual({
      mostRounds: 1,
      clock: 'RESTART',
      noticeWithin: { amount: 3, unit: 'WORKING_DAY' },
    });
    expect(profile.apology).toEqual({ leadWorkingDays: 1, mostTimes: 1 });
  });

  test('NĐ 61/2018 Đ19.9: the officer is warned before the apology is due', () =>
    expect(profile.warningWorkingDays).toBeGreaterThan(profile.apology.leadWorkingDays));

  test('lateness goes up, each level later than the one below', () => {
    const levels = profile.escalation.map(({ to }) => escalationLevels.indexOf(to));
    const waits = profile.escalation.map(({ afterWorkingDays }) => afterWorkingDays);
    for (const ascending of [levels, waits]) {
      expect(ascending).toEqual([...new Set(ascending)].sort((a, b) => a - b));
      expect(ascending[0]).toBe(0);
    }
  });

  test('NĐ 61/2018 Đ19.5.b: silence is no consent', () => expect(profile.silenceIsConsent).toBe(false));

  test('TT 17/2017 Đ5.2.h: two attempts, two working days apart', () =>
    expect(profile.postalReturn).toMatchObject({ attempts: 2, workingDaysBetween: 2 }));

  test('its forms have two digits, each its own, and names in both languages', () => {
    const forms = Object.values(profile.forms);
    expect(formIds).toEqual(expect.arrayContaining(Object.keys(profile.forms)));
    expect(new Set(forms.map(({ number }) => number)).size).toBe(forms.length);
    for (const { number, vi, en } of forms) expect([number, vi, en].join('|')).toMatch(/^\d\d\|\S.+\|\S.+$/);
  });

  test('each level of online service is mapped once, one of them to full', () => {
    const locals = profile.serviceLevels.map(({ local }) => local);
    expect(new Set(locals).size).toBe(locals.length);
    expect(profile.serviceLevels.map(({ today }) => today)).toContain('FULL');
  });

  test('it says in both languages which texts it is made of', () => {
    expect(profile.name.vi).toMatch(/^Nghị định \d/);
    expect(profile.name.en).toMatch(/^Decree \d/);
  });

  test('what is unconfirmed names a value, once', () => {
    for (const path of profile.unconfirmed) expect([path, valueAt(profile, path)]).not.toEqual([path, undefined]);
    expect(new Set(profile.unconfirmed).size).toBe(profile.unconfirmed.length);
  });

  test('what no text sets is unconfirmed', () =>
    expect(profile.unconfirmed).toEqual(
      expect.arrayContaining([
        'receptionCheck.ONLINE',
        'receptionCheck.DIRECT',
        'receptionCheck.POSTAL',
        'warningWorkingDays',
        'escalation',
        'uncollectedAfterWorkingDays',
      ]),
    ));

  test('it is pinned as JSON of at most 4 kB', () => {
    const pinned = JSON.stringify(profile);
    expect(JSON.parse(pinned)).toEqual(profile);
    expect(Buffer.byteLength(pinned)).toBeLessThanOrEqual(4096);
  });
});
