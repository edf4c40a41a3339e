import { contentDigest, requestDigest, setApart } from './content';

const body = { name: 'Nguyễn Thị Hoa', idNumber: '012345678901', papers: [{ code: 'A', copies: 2 }], note: undefined };

test('Hà Nam Đ4.5: what is set apart is pointed at by id and digest, and nothing of it is in the reference', () => {
  const { content, ref } = setApart('APPLICANT', body);
  expect(content).toMatchObject({ id: ref.id, kind: 'APPLICANT', body });
  expect(ref).toEqual({ id: content.id, digest: contentDigest(content.salt, body) });
  expect(JSON.stringify(ref)).not.toContain('Hoa');
});

test('the digest is that of the text, also when it has been stored as JSON and read again', () => {
  const { content, ref } = setApart('APPLICANT', body);
  expect(contentDigest(content.salt, JSON.parse(JSON.stringify(body)) as object)).toBe(ref.digest);
});

test('Cà Mau Đ4.5, Ninh Thuận Đ3.7: another text, or another salt, has another digest', () => {
  const salt = Buffer.alloc(16, 1);
  const digests = [
    contentDigest(salt, body),
    contentDigest(salt, { ...body, name: 'Nguyễn Thị Hoà' }),
    contentDigest(Buffer.alloc(16, 2), body),
  ];
  expect(new Set(digests).size).toBe(3);
  for (const digest of digests) expect(digest).toMatch(/^[\w-]{43}$/);
});

test('the same text set apart twice cannot be recognised: id, salt and digest differ', () => {
  const [one, other] = [setApart('REASON', { text: 'thiếu giấy' }), setApart('REASON', { text: 'thiếu giấy' })];
  expect(one.content.salt).toHaveLength(16);
  expect(one.content.salt.equals(other.content.salt)).toBe(false);
  expect(one.ref.id).not.toBe(other.ref.id);
  expect(one.ref.digest).not.toBe(other.ref.digest);
});

test('the same request has the same digest; any part that differs makes another', () => {
  const parts: unknown[] = ['ACCEPT', 'officer', 'H01.1-260302-0001', 2, undefined, undefined];
  const digest = requestDigest(...parts);
  expect(requestDigest(...parts).equals(digest)).toBe(true);
  parts.forEach((_part, i) => expect(requestDigest(...parts.with(i, 'other')).equals(digest)).toBe(false));
  expect(requestDigest('ab', 'c').equals(requestDigest('a', 'bc'))).toBe(false);
});

test('the order of the fields of a request says nothing', () => {
  const [one, other] = [
    requestDigest({ a: 1, b: { c: 2, d: [3, 4] } }),
    requestDigest({ b: { d: [3, 4], c: 2 }, a: 1 }),
  ];
  expect(one.equals(other)).toBe(true);
  expect(requestDigest({ d: [4, 3] }).equals(requestDigest({ d: [3, 4] }))).toBe(false);
});
