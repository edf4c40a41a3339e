import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { ContentRef } from '../domain/dossier/start';
import type { Content } from './command-row';

/**
 * Sets free text or personal data apart from the command that brings it (secret: Hà Nam Đ4.5). The digest in the history proves later that
 * the text is the same (whole: Cà Mau Đ4.5, Ninh Thuận Đ3.7); the salt, which goes when the text goes, keeps it from being guessed.
 */
export function setApart(kind: Content['kind'], body: object): { content: Content; ref: ContentRef } {
  const content = { id: randomUUID(), kind, salt: randomBytes(16), body };
  return { content, ref: { id: content.id, digest: contentDigest(content.salt, body) } };
}

export const contentDigest = (salt: Buffer, body: object): string =>
  createHash('sha256').update(salt).update(JSON.stringify(body)).digest('base64url');

/** The digest by which a repeated request is told from another one under the same key; the order of its fields says nothing. */
export const requestDigest = (...parts: readonly unknown[]): Buffer =>
  createHash('sha256').update(JSON.stringify(parts, inOrderOfKeys)).digest();

const inOrderOfKeys = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
