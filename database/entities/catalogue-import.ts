import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** An import that changed something: which files, exactly, and what they held. */
@Entity('catalogue_import')
export class CatalogueImport {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  /** `procedures-2026-07.ndjson.gz` */
  @Column('text')
  source!: string;

  @Column('text')
  sha256!: string;

  @Column('timestamptz', { name: 'imported_at', default: () => 'now()' })
  importedAt!: Date;

  @Column('jsonb')
  counts!: Record<string, number>;
}
