import { why } from './why';

test('every address that refused is told, once', () => {
  const refused = ['connect ECONNREFUSED ::1:5432', 'connect ECONNREFUSED 127.0.0.1:5432'].map(text => new Error(text));
  expect(why(new AggregateError([...refused, refused[0]]))).toBe(
    'connect ECONNREFUSED ::1:5432; connect ECONNREFUSED 127.0.0.1:5432',
  );
});

test.each([
  [new Error('no such database'), 'no such database'],
  [new RangeError(''), 'RangeError'],
  [new AggregateError([new Error('one')], 'all of them'), 'all of them'],
  ['a text', 'a text'],
])('%p is told as “%s”', (error, text) => {
  expect(why(error)).toBe(text);
});
