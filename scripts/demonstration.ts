import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenDigest } from '../api/identity';
import { createDataSource } from '../database/data-source';
import { poolOf, type Database } from '../database/database';
import type { Role } from '../domain/dossier/actor';
import type { PartnerRole } from '../domain/procedure/partners';

/** Two communes of Hà Nội, and the agencies that they consult; all codes (QĐ 20/2020/QĐ-TTg) are made up. */
const agencies = [
  { id: 'H26.001', name: 'UBND phường Ba Đình (minh họa)', level: 'COMMUNE', administrativeUnit: '00004' },
  { id: 'H26.002', name: 'UBND phường Ngọc Hà (minh họa)', level: 'COMMUNE', administrativeUnit: '00008' },
  { id: 'G01.H26', name: 'Công an thành phố Hà Nội (minh họa)', level: 'PROVINCE' },
  { id: 'G24.H26', name: 'Bảo hiểm xã hội thành phố Hà Nội (minh họa)', level: 'PROVINCE' },
  { id: 'G12.H26', name: 'Thuế thành phố Hà Nội (minh họa)', level: 'PROVINCE' },
  { id: 'G10.H26', name: 'Văn phòng đăng ký đất đai Hà Nội (minh họa)', level: 'PROVINCE' },
  { id: 'G17.H26', name: 'Sở Xây dựng Hà Nội (minh họa)', level: 'PROVINCE' },
  { id: 'G13.H26', name: 'Cơ quan bảo trợ xã hội Hà Nội (minh họa)', level: 'PROVINCE' },
] as const;

const units = [
  { kind: 'DESK', suffix: 'desk', name: 'Bộ phận một cửa' },
  { kind: 'SPECIALIST', suffix: 'specialist', name: 'Bộ phận chuyên môn' },
  { kind: 'LEADER', suffix: 'leader', name: 'Lãnh đạo' },
] as const;

interface DemonstrationAccount {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly agency?: string;
  readonly units: readonly string[];
  /** Of its units, those it is head of. */
  readonly headOf?: readonly string[];
}

/** An officer of one unit of an agency. */
const officer = (id: string, name: string, agency: string, unit: (typeof units)[number]['suffix'], head?: 'HEAD') => ({
  ...{ id, name, role: 'OFFICER' as const, agency, units: [`${agency}/${unit}`] },
  ...(head && { headOf: [`${agency}/${unit}`] }),
});

export const accounts: readonly DemonstrationAccount[] = [
  { id: 'citizen', name: 'Người nộp hồ sơ', role: 'APPLICANT', units: [] },
  { id: 'neighbour', name: 'Người nộp hồ sơ khác', role: 'APPLICANT', units: [] },
  officer('desk', 'Cán bộ một cửa', 'H26.001', 'desk'),
  officer('specialist', 'Công chức tư pháp – hộ tịch', 'H26.001', 'specialist'),
  officer('specialist2', 'Công chức tư pháp – hộ tịch thứ hai', 'H26.001', 'specialist'),
  officer('head', 'Phụ trách tư pháp – hộ tịch', 'H26.001', 'specialist', 'HEAD'),
  officer('leader', 'Lãnh đạo UBND phường', 'H26.001', 'leader', 'HEAD'),
  officer('desk2', 'Cán bộ một cửa phường khác', 'H26.002', 'desk'),
  officer('police', 'Cán bộ công an', 'G01.H26', 'specialist'),
  officer('police-desk', 'Cán bộ một cửa công an', 'G01.H26', 'desk'),
  officer('insurance', 'Cán bộ bảo hiểm xã hội', 'G24.H26', 'specialist'),
  officer('insurance-desk', 'Cán bộ một cửa bảo hiểm xã hội', 'G24.H26', 'desk'),
  officer('tax', 'Cán bộ thuế', 'G12.H26', 'specialist'),
  officer('tax-desk', 'Cán bộ một cửa thuế', 'G12.H26', 'desk'),
  officer('land', 'Viên chức đăng ký đất đai', 'G10.H26', 'specialist'),
  officer('construction', 'Chuyên viên xây dựng', 'G17.H26', 'specialist'),
  officer('social', 'Viên chức bảo trợ xã hội', 'G13.H26', 'specialist'),
  { id: 'supervisor', name: 'Người giám sát', role: 'SUPERVISOR', agency: 'H26.001', units: [] },
  { id: 'auditor', name: 'Kiểm toán viên', role: 'AUDITOR', units: [] },
  { id: 'administrator', name: 'Quản trị viên', role: 'ADMINISTRATOR', units: [] },
];

/** Who stands for the agencies that procedures of the two communes need. */
const partners = {
  POLICE: 'G01.H26/specialist',
  SOCIAL_INSURANCE: 'G24.H26/specialist',
  TAX: 'G12.H26/specialist',
  LAND_REGISTRY: 'G10.H26/specialist',
  CONSTRUCTION: 'G17.H26/specialist',
  SOCIAL_AFFAIRS: 'G13.H26/specialist',
} as const satisfies Record<PartnerRole, string>;

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
  // Beside it and then in its place: a power failure in between must not lose them.
  writeFileSync(`${file(home)}.new`, `${JSON.stringify(tokens, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file(home)}.new`, file(home));
  const dataSource = await createDataSource(databaseUrl).initialize();
  try {
    await insertDemonstration(poolOf(dataSource), tokens);
  } finally {
    await dataSource.destroy();
  }
}

/** The same rows with tokens of the caller's choice. */
export async function insertDemonstration(db: Database, tokens: Tokens): Promise<void> {
  for (const agency of agencies) {
    const { id, name, level } = agency;
    await db.query(
      `INSERT INTO agency (id, name, level, administrative_unit) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING`,
      [id, name, level, 'administrativeUnit' in agency ? agency.administrativeUnit : null],
    );
    for (const unit of units) {
      await db.query(
        'INSERT INTO unit (id, agency_id, kind, name) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING',
        [`${id}/${unit.suffix}`, id, unit.kind, unit.name],
      );
    }
  }
  for (const { id, name, role, agency, units: own, headOf = [] } of accounts) {
    // What an earlier release made of the account follows what it is today.
    await db.query(
      `INSERT INTO account (id, name, role, agency_id, units, head_of, token_digest) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (id) DO UPDATE SET units = excluded.units, head_of = excluded.head_of, token_digest = excluded.token_digest`,
      [id, name, role, agency, own, headOf, tokenDigest(tokens[id] ?? '')],
    );
  }
  await insertPartners(db);
}

/** The register of whom a commune of the demonstration asks. */
async function insertPartners(db: Database): Promise<void> {
  for (const agency of ['H26.001', 'H26.002'])
    for (const [role, unit] of Object.entries(partners))
      await db.query('INSERT INTO partner (agency_id, role, unit_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
        agency,
        role,
        unit,
      ]);
}

/** One line an account, for the first screen. */
export function accountLines(home: string): string[] {
  const tokens = readTokens(home) ?? {};
  return accounts.map(({ id, role }) => `${id.padEnd(15)} ${role.padEnd(14)} ${tokens[id] ?? ''}`);
}
