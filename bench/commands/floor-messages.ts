import { defineUpdate } from '@temporalio/workflow';

/** When the one timer has to come after each step, in ms after the start; null: nothing is due any more. One entry a step. */
export interface FloorStart {
  readonly wakeAfterMs: readonly (number | null)[];
}

/** About what a command carries. */
export interface FloorStep {
  readonly kind: string;
  readonly by: { readonly account: string; readonly role: string; readonly units: readonly string[] };
  readonly seq: number;
}

export interface FloorAnswer {
  readonly step: number;
  readonly rows: readonly object[];
}

export const floorUpdate = defineUpdate<FloorAnswer, [FloorStep]>('command');
