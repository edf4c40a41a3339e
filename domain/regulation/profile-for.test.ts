import { addDays } from '../calendar/dates';
import { errors } from '../errors';
import { nationalProfiles, profileById, profileFor, provincialRegulations } from './profile-for';

test.each([
  ['NĐ 61/2018 Đ40.1', '2018-06-21', 'ND61-2018-BEFORE-TT01'],
  ['TT 01/2018 Đ23.1', '2019-01-05', 'ND61-2018-BEFORE-TT01'],
  ['TT 01/2018 Đ23.1', '2019-01-06', 'ND61-2018'],
  ['NĐ 118/2025', '2025-06-30', 'ND61-2018'],
  ['NĐ 118/2025', '2025-07-01', 'ND118-2025-BEFORE-TT03'],
  ['TT 03/2025', '2025-09-14', 'ND118-2025-BEFORE-TT03'],
  ['TT 03/2025', '2025-09-15', 'ND118-2025'],
  ['NĐ 224/2026', '2026-06-30', 'ND118-2025'],
  ['NĐ 224/2026', '2026-07-01', 'ND118-2025+ND224-2026'],
  ['NĐ 224/2026', '2031-01-02', 'ND118-2025+ND224-2026'],
])('%s: received on %s, %s', (_law, date, id) => {
  expect(profileFor(date).id).toBe(id);
  expect(profileFor(date, 'H26')).toBe(profileFor(date));
});

test('NĐ 61/2018 Đ40.1: nothing is known for a dossier received the day before', () => {
  const facts = { date: '2018-06-20', knownFrom: '2018-06-21' };
  expect(() => profileFor('2018-06-20')).toThrow(
    expect.objectContaining({ code: 'REGULATION_UNKNOWN', facts: { ...facts, province: null } }),
  );
  expect(() => profileFor('2018-06-20', 'H25')).toThrow(
    expect.objectContaining({ code: 'REGULATION_UNKNOWN', facts: { ...facts, province: 'H25' } }),
  );
  expect(errors.REGULATION_UNKNOWN.vi).not.toBe(errors.REGULATION_UNKNOWN.en);
});

test.each(['2026-3-2', '2026-02-30', '', 'today'])('%j is no date of reception', date =>
  expect(() => profileFor(date)).toThrow(expect.objectContaining({ code: 'DATE_INVALID' })),
);

test.each([
  ['Hà Nam Quyết định Đ2', '2013-11-22', 'H25', 'HA-NAM'],
  ['Cà Mau Quyết định Đ2', '2015-05-21', 'H12', 'CA-MAU'],
  ['Gia Lai Quyết định Đ2', '2015-08-18', 'H21', 'GIA-LAI'],
])(
  '%s: signed %s, in force ten days later, the regulation applies together with NĐ 61/2018',
  (_law, signed, code, id) => {
    expect(provincialRegulations.find(({ province }) => province === code)?.from).toBe(addDays(signed, 10));
    expect(profileFor('2018-06-21', code).id).toBe(`ND61-2018-BEFORE-TT01/${id}`);
    expect(profileFor('2019-01-06', code).id).toBe(`ND61-2018/${id}`);
  },
);

test.each([
  ['Ninh Thuận Quyết định Đ2', 'H43', '2019-01-31', '2019-02-01', 'ND61-2018/NINH-THUAN'],
  ['Hòa Bình Quyết định Đ2', 'H28', '2024-07-09', '2024-07-10', 'ND61-2018/HOA-BINH'],
])('%s: the regulation applies from its own day', (_decision, code, before, from, id) => {
  expect(profileFor(before, code).id).toBe('ND61-2018');
  expect(profileFor(from, code).id).toBe(id);
});

test.each(['H12', 'H21', 'H25', 'H28', 'H43'])('law.md §11: after the merger of %s national law applies', code => {
  expect(profileFor('2025-06-30', code).id).toMatch(/^ND61-2018\//);
  expect(profileFor('2025-07-01', code)).toBe(profileFor('2025-07-01'));
  expect(profileFor('2026-11-21', code)).toBe(profileFor('2026-11-21'));
});

test('a name tells the national texts and the province’s', () =>
  expect(profileFor('2024-07-10', 'H28').name).toEqual({
    vi: 'Nghị định 61/2018/NĐ-CP, Thông tư 01/2018/TT-VPCP; Quyết định 17/2024/QĐ-UBND tỉnh Hòa Bình',
    en: 'Decree 61/2018/NĐ-CP, Circular 01/2018/TT-VPCP; Decision 17/2024/QĐ-UBND of Hòa Bình',
  }));

test('law.md §0.1: whatever was chosen once is found again by the id that its dossiers pinned', () => {
  const days = [...nationalProfiles, ...provincialRegulations]
    .map(({ from }) => from)
    .filter(day => day >= '2018-06-21');
  const provinces = [undefined, ...provincialRegulations.map(({ province }) => province)];
  for (const profile of days.flatMap(day => provinces.map(province => profileFor(day, province))))
    expect(profileById(profile.id)).toEqual(profile);
  expect(profileById('ND61-2018/NOWHERE')).toBeUndefined();
});
