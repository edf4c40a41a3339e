import type { Instant } from '../calendar/snapshot';
import type { Limit } from '../clock/limit';
import type { ActionKind } from './actions';
import type { ContentRef } from './start';
import type { Deadline, Task, TaskId } from './task';

/** How a dossier's life ends. */
export const outcomes = ['RESULT_RETURNED', 'REFUSED_AT_RECEPTION', 'REFUSED'] as const;
export type Outcome = (typeof outcomes)[number];

/** What can have happened to a dossier. The journal an auditor reads is the list of these. */
export type Happening =
  | { readonly kind: 'SUBMITTED'; readonly by: string }
  | { readonly kind: 'TASK_OPENED'; readonly task: Task }
  | {
      readonly kind: 'TASK_ENDED';
      readonly task: TaskId;
      readonly action: ActionKind;
      readonly by: string;
      readonly reason?: ContentRef;
    }
  | { readonly kind: 'TASK_OVERDUE'; readonly task: TaskId }
  /** Received in full: the receipt with its due date is given out and the clock starts (NĐ 61/2018 Đ17.1.c). */
  | { readonly kind: 'ACCEPTED'; readonly limit: Limit; readonly due: Deadline }
  | { readonly kind: 'REFUSAL_SIGNED' }
  | { readonly kind: 'RESULT_SIGNED' }
  /** The result is at the one-stop desk: processing has ended, and with it the clock. */
  | { readonly kind: 'RESULT_READY'; readonly onTime: boolean }
  | { readonly kind: 'DOSSIER_OVERDUE' }
  | { readonly kind: 'ENDED'; readonly outcome: Outcome };

/** A happening with its place in the life: `seq` counts from 1 without gaps, `at` is epoch ms. */
export type DossierEvent = Happening & { readonly seq: number; readonly at: Instant };
