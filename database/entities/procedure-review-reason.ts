import { Entity, PrimaryColumn } from 'typeorm';
import type { ReviewReason } from '../../domain/procedure/review-reason';

/** What the reading of a version left open. Kept after the review: it says why there was one. */
@Entity('procedure_review_reason')
export class ProcedureReviewReason {
  @PrimaryColumn('text')
  code!: string;

  @PrimaryColumn('integer')
  version!: number;

  @PrimaryColumn('text')
  reason!: ReviewReason;
}
