import type { EntityManager } from 'typeorm';
import { DomainError } from '../../domain/errors';

/** A province or commune as the table `administrative_unit` holds it. */
export interface UnitRow {
  readonly code: string;
  readonly parent_code: string | null;
  readonly level: 'PROVINCE' | 'COMMUNE';
  readonly kind: string;
  readonly name: string;
  readonly full_name: string;
  readonly name_en: string;
  readonly full_name_en: string;
}

/** The published tree (provinces with their `Wards`) as rows. Throws `CATALOGUE_FILE_UNREADABLE` with the unit that is wrong. */
export function administrativeUnits(tree: unknown, file: string): UnitRow[] {
  const rows = listOf(tree).flatMap(province => {
    const parent = unitRow(province, null, file);
    return [
      parent,
      ...listOf((province as { Wards?: unknown }).Wards).map(commune => unitRow(commune, parent.code, file)),
    ];
  });
  if (rows.length === 0) throw new DomainError('CATALOGUE_FILE_UNREADABLE', { file, why: 'no administrative unit' });
  return rows;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function unitRow(unit: unknown, parentCode: string | null, file: string): UnitRow {
  const published = (typeof unit === 'object' && unit !== null ? unit : {}) as Record<string, unknown>;
  const text = (field: string): string => {
    const value = published[field];
    if (typeof value === 'string' && value !== '') return value.normalize('NFC');
    const facts = { file, why: `a unit without ${field}`, unit: published['Code'] ?? null };
    throw new DomainError('CATALOGUE_FILE_UNREADABLE', facts);
  };
  return {
    code: text('Code'),
    parent_code: parentCode,
    level: parentCode === null ? 'PROVINCE' : 'COMMUNE',
    kind: text('AdministrativeUnitFullName'),
    name: text('Name'),
    full_name: text('FullName'),
    name_en: text('NameEn'),
    full_name_en: text('FullNameEn'),
  };
}

/**
 * Writes the units; the same unit twice changes nothing. A unit that is gone stays: old dossiers name it. Answers with how many rows were
 * new or changed.
 */
export async function writeUnits(db: EntityManager, units: readonly UnitRow[]): Promise<number> {
  const changed = await db.query<{ changed: number }[]>(
    `WITH written AS (
       INSERT INTO administrative_unit AS known (code, parent_code, level, kind, name, full_name, name_en, full_name_en)
       SELECT code, parent_code, level, kind, name, full_name, name_en, full_name_en
         FROM jsonb_to_recordset($1::jsonb) AS unit (code text, parent_code text, level text, kind text, name text, full_name text,
                                                     name_en text, full_name_en text)
       ON CONFLICT (code) DO UPDATE
         SET (parent_code, level, kind, name, full_name, name_en, full_name_en) =
             (excluded.parent_code, excluded.level, excluded.kind, excluded.name, excluded.full_name, excluded.name_en, excluded.full_name_en)
         WHERE known IS DISTINCT FROM excluded
       RETURNING 1)
     SELECT count(*)::int AS changed FROM written`,
    [JSON.stringify(units)],
  );
  return changed[0]?.changed ?? 0;
}
