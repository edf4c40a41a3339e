import type { LocalDate } from '../../../domain/calendar/snapshot';
import type { Answer, Scenario } from '../scenario';
import type { Scene } from '../scene';
import { examines, withReceipt } from './at-the-counter';

const halfPastNine = 9 * 60 + 30;

/** The due date that was promised first: an apology moves it. */
export function promisedDate({ events }: Scene): LocalDate | undefined {
  const accepted = events.find(event => event.kind === 'ACCEPTED');
  return accepted?.kind === 'ACCEPTED' ? accepted.due.date : undefined;
}

/**
 * The unit in charge does nothing until so many working days after the promised date: with the examination, or where each agency does its
 * part for itself, with the results that came back.
 */
export const sleepsUntil = (workingDays: number): Scenario['answers'] => {
  const later = (scene: Scene): Answer => ({ at: scene.workingDay(promisedDate(scene)!, workingDays, halfPastNine) });
  return {
    ...withReceipt,
    EXAMINATION: (_, scene) => later(scene),
    RESULT_HANDOFF: (_, scene) => (examines(scene.procedure) ? undefined : later(scene)),
  };
};
