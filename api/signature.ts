import { createHmac, timingSafeEqual } from 'node:crypto';

/** `sha256=<hex>` over the bytes as they came. */
export const signatureOf = (secret: string, body: Buffer): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

/** Whether the body was signed with the secret; takes as long for a wrong signature as for a right one. */
export function isSigned(secret: string, body: Buffer, signature: string | undefined): boolean {
  const [, hex] = /^sha256=([0-9a-f]{64})$/i.exec(signature ?? '') ?? [];
  if (hex === undefined) return false;
  return timingSafeEqual(Buffer.from(hex, 'hex'), createHmac('sha256', secret).update(body).digest());
}
