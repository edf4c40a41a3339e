import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Level, Procedure } from '../../domain/procedure/procedure';
import type { PublishedEntry } from '../../domain/procedure/published-entry';

/** One version of a published procedure. Never changed once open: running dossiers keep the version of their reception. */
@Entity('procedure')
export class ProcedureVersion {
  @PrimaryColumn('text')
  code!: string;

  @PrimaryColumn('integer')
  version!: number;

  /** 'YYYY-MM-DD'; null: in force as far back as anyone asks, the source names no date of effect. */
  @Column('date', { name: 'effective_from', nullable: true })
  effectiveFrom!: string | null;

  @Column('text')
  name!: string;

  /** The name in small letters, made outside the database: its locale may fold ASCII only. */
  @Column('text', { name: 'name_lower' })
  nameLower!: string;

  @Column('text')
  sector!: string;

  @Column('text', { array: true })
  levels!: Level[];

  /** No reason was found, or a review settled them all. */
  @Column('boolean', { name: 'open_for_dossiers' })
  openForDossiers!: boolean;

  /** The procedure as dossiers use it. */
  @Column('jsonb')
  body!: Procedure;

  /** The entry as published, with its long texts: what a reviewer reads. Stored apart from the row by PostgreSQL, costs nothing unread. */
  @Column('jsonb')
  entry!: PublishedEntry;

  /** SHA-256 of entry and reading: the same means nothing changed. */
  @Column('text')
  fingerprint!: string;
}
