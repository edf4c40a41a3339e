import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Review } from '../../domain/procedure/review';

/** Who settled what a reading left open, on what ground, when. One for a version, never rewritten. */
@Entity('procedure_review')
export class ProcedureReview {
  @PrimaryColumn('text')
  code!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('text', { name: 'settled_by' })
  settledBy!: string;

  @Column('date', { name: 'settled_on' })
  settledOn!: string;

  /** The whole review: channels, limits, quoted texts. */
  @Column('jsonb')
  review!: Review;
}
