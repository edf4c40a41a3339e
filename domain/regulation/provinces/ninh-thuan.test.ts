import { profileFor } from '../profile-for';

const national = profileFor('2019-03-04');
const ninhThuan = profileFor('2019-03-04', 'H43');

test('Ninh Thuận Đ2.2: four levels of online service', () => {
  expect(ninhThuan.serviceLevels.map(({ local, today }) => [local, today])).toEqual([
    ['mức độ 1', 'INFORMATION'],
    ['mức độ 2', 'INFORMATION'],
    ['mức độ 3', 'PARTIAL'],
    ['mức độ 4', 'FULL'],
  ]);
  expect(ninhThuan.unconfirmed).not.toContain('serviceLevels');
});

test('Ninh Thuận Đ9.3: a supplement is asked for once', () => expect(ninhThuan.supplement.mostRounds).toBe(1));

test('Ninh Thuận Đ10.1: its forms 01 to 04 are those of TT 01/2018', () => {
  expect(ninhThuan.forms).toEqual(national.forms);
  expect(['RECEIPT', 'SUPPLEMENT', 'REFUSAL', 'APOLOGY'].map(id => ninhThuan.forms[id as 'RECEIPT']?.number)).toEqual([
    '01',
    '02',
    '03',
    '04',
  ]);
});

test('Ninh Thuận Đ10.1.c: no apology at reception; it keeps its time, NĐ 61/2018 Đ19.9', () =>
  expect(ninhThuan.apology).toEqual({ leadWorkingDays: 1, mostTimes: 1 }));

test('Ninh Thuận Đ8, Đ10, Đ11: for the rest national law', () => {
  const { id: _id, name: _name, unconfirmed: _u, serviceLevels: _s, ...same } = national;
  expect(ninhThuan).toMatchObject(same);
});
