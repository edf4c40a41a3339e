import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenDigest } from '../api/identity';
import { createDataSource } from '../database/data-source';
import { poolOf, type Database } from '../database/database';
import type { Role } from '../domain/dossier/actor';

/** Two communes of Hà Nội; their codes (QĐ 20/2020/QĐ-TTg) are made up. */
const agencies = [
  { id: 'H26.001', name: 'UBND phường Ba Đình (minh họa)', level: 'COMMUNE', administrativeUnit: '00004' },
  { id: 'H26.002', name: 'UBND phường Ngọc Hà (minh họa)', level: 'COMMUNE', administrativeUnit: '00008' },
] as const;

const units = [
  { kind: 'DESK', suffix: 'desk', name: 'Bộ phận một cửa' },
  { kind: 'SPECIALIST', suffix: 'specialist', name: 'Bộ phận tư pháp – hộ tịch' },
  { kind: 'LEADER', suffix: 'leader', name: 'Lãnh đạo UBND' },
] as const;

interface DemonstrationAccount {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly agency?: string;
  readonly units: readonly string[];
}

export const accounts: readonly DemonstrationAccount[] = [
  { id: 'citizen', name: 'Người nộp hồ sơ', role: 'APPLICANT', units: [] },
  { id: 'neighbour', name: 'Người nộp hồ sơ khác', role: 'APPLICANT', units: [] },
  { id: 'desk', name: 'Cán bộ một cửa', role: 'OFFICER', agency: 'H26.001', units: ['H26.001/desk'] },
  {
    id: 'specialist',
    name: 'Công chức tư pháp – hộ tịch',
    role: 'OFFICER',
    agency: 'H26.001',
    units: ['H26.001/specialist'],
  },
  { id: 'leader', name: 'Lãnh đạo UBND phường', role: 'OFFICER', agency: 'H26.001', units: ['H26.001/leader'] },
  { id: 'desk2', name: 'Cán bộ một cửa phường khác', role: 'OFFICER', agency: 'H26.002', units: ['H26.002/desk'] },
  { id: 'supervisor', name: 'Người giám sát', role: 'SUPERVISOR', agency: 'H26.001', units: [] },
  { id: 'auditor', name: 'Kiểm toán viên', role: 'AUDITOR', units: [] },
  { id: 'administrator', name: 'Quản trị viên', role: 'ADMINISTRATOR', units: [] },
];

/** Tokens by account id, as the caller of the API sends them. */
export type Tokens = Readonly<Record<string, string>>;

const file = (home: string) => join(home, 'accounts.json');

/** The tokens of the demonstration accounts; undefined before the first start. */
export const readTokens = (home: string): Tokens | undefined =>
  existsSync(file(home)) ? (JSON.parse(readFileSync(file(home), 'utf8')) as Tokens) : undefined;

/** Creates the demonstration agencies and accounts, with random tokens that stay the same from start to start. */
export async function createDemonstration(databaseUrl: string, home: string): Promise<void> {
  const known = readTokens(home);
  const tokens = Object.fromEntries(
    accounts.map(({ id }) => [id, known?.[id] ?? randomBytes(18).toString('base64url')]),
  );
  writeFileSync(file(home), `${JSON.stringify(tokens, null, 2)}\n`, { mode: 0o600 });
  const dataSource = await createDataSource(databaseUrl).initialize();
  try {
    await insertDemonstration(poolOf(dataSource), tokens);
  } finally {
    await dataSource.destroy();
  }
}

/** The same rows with tokens of the caller's choice. */
export async function insertDemonstration(db: Database, tokens: Tokens): Promise<void> {
  for (const { id, name, level, administrativeUnit } of agencies) {
    await db.query(
      `INSERT INTO agency (id, name, level, administrative_unit) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING`,
      [id, name, level, administrativeUnit],
    );
    for (const unit of units) {
      await db.query(
        'INSERT INTO unit (id, agency_id, kind, name) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING',
        [`${id}/${unit.suffix}`, id, unit.kind, unit.name],
      );
    }
  }
  for (const { id, name, role, agency, units: own } of accounts) {
    await db.query(
      `INSERT INTO account (id, name, role, agency_id, units, token_digest) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO UPDATE SET token_digest = excluded.token_digest`,
      [id, name, role, agency, own, tokenDigest(tokens[id] ?? '')],
    );
  }
}

/** One line an account, for the first screen. */
export function accountLines(home: string): string[] {
  const tokens = readTokens(home) ?? {};
  return accounts.map(({ id, role }) => `${id.padEnd(14)} ${role.padEnd(14)} ${tokens[id] ?? ''}`);
}
