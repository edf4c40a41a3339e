import { readInterval, writeInterval } from './clock-hours';

test.each([
  ['07:30-11:30', [450, 690]],
  ['00:00-24:00', [0, 1440]],
  ['13:30-17:05', [810, 1025]],
])('%s is read and written', (text, interval) => {
  expect(readInterval(text)).toEqual(interval);
  expect(writeInterval(interval as [number, number])).toBe(text);
});

test.each(['', '7:30-11:30', '07:30', '07:30–11:30', '24:00-24:00', '07:60-11:30', '07:30-25:00', ' 07:30-11:30'])(
  '“%s” is no interval',
  text => expect(readInterval(text)).toBeUndefined(),
);
