import type { OpenInterval } from './snapshot';

const pattern = /^([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** Reads `07:30-11:30` as minutes after midnight; undefined for a text of another shape. Whether it makes sense is another question. */
export function readInterval(text: string): OpenInterval | undefined {
  const [whole, openHour, openMinute, closeHour, closeMinute] = pattern.exec(text) ?? [];
  if (!whole) return undefined;
  const close = closeHour === undefined ? 1440 : Number(closeHour) * 60 + Number(closeMinute);
  return [Number(openHour) * 60 + Number(openMinute), close];
}

/** `07:30-11:30`. */
export const writeInterval = ([open, close]: OpenInterval): string => `${wallClock(open)}-${wallClock(close)}`;

const wallClock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
