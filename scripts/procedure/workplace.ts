import { changesAgainst, type VersionToWrite } from '../../database/catalogue/versions';
import { readCatalogue, type CatalogueFiles } from '../../database/catalogue/files';
import type { ProcedureDefinition } from '../../domain/procedure/definition';

/** Where the commands work: the files of a checkout, and the procedures that have a file in it. */
export interface Workplace {
  readonly checkout: string;
  readonly catalogue: CatalogueFiles;
  readonly definitions: readonly ProcedureDefinition[];
}

/** What a command says; `failed` where it found something wrong that is nobody's input. */
export interface Answer {
  readonly lines: readonly string[];
  readonly failed?: boolean;
}

/** An entry of the catalogue as the import reads it: with what holds it back, and the review that settled it. */
export type Listed = VersionToWrite;

/** Bad input: a sentence that helps in Vietnamese and English, exit code 2, nothing written. */
export class BadInput extends Error {
  constructor(vi: string, en: string) {
    super(`${vi}\n${en}`);
  }
}

/** The catalogue by code, without a database. Throws a DomainError for a file that cannot be read. */
export async function readListed({ catalogue }: Workplace): Promise<ReadonlyMap<string, Listed>> {
  const { added } = changesAgainst(new Map(), await readCatalogue(catalogue));
  return new Map(added.map(one => [one.entry.code, one]));
}

/** The entry of a code. Throws BadInput with the nearest codes for one that is not there. */
export function entryOf(listed: ReadonlyMap<string, Listed>, code: string): Listed {
  const found = listed.get(code);
  if (found) return found;
  const near = [...listed.keys()].filter(one => one.startsWith(code.slice(0, 6)) && code.length >= 6).slice(0, 5);
  const [vi, en] = near.length > 0 ? [` Gần giống: ${near.join(', ')}.`, ` Near it: ${near.join(', ')}.`] : ['', ''];
  throw new BadInput(
    `Danh mục không có thủ tục ${code}; mã có dạng 1.004873.${vi}`,
    `The catalogue has no procedure ${code}; a code looks like 1.004873.${en}`,
  );
}
