import 'reflect-metadata';
import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { DomainError } from '../../domain/errors';

/** One field that is wrong: its path, and what is allowed, in English. */
interface BadField {
  readonly field: string;
  readonly problems: readonly string[];
}

/** Makes a typed, validated value of what the caller sent. Throws INPUT_INVALID with every bad field. Unknown fields are bad. */
export async function parse<T extends object>(type: ClassConstructor<T>, input: unknown): Promise<T> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new DomainError('INPUT_INVALID', { fields: [{ field: '', problems: ['must be an object'] }] });
  }
  if (hasNul(input))
    throw new DomainError('INPUT_INVALID', { fields: [{ field: '', problems: ['must not contain U+0000'] }] });
  const value = plainToInstance(type, input);
  const found = await validate(value, {
    whitelist: true,
    forbidNonWhitelisted: true,
    validationError: { target: false },
  });
  if (found.length > 0)
    throw new DomainError('INPUT_INVALID', { fields: found.flatMap(error => badFields(error, '')) });
  return value;
}

/** PostgreSQL keeps no NUL characters; said here, it costs nothing. */
const hasNul = (input: unknown): boolean =>
  typeof input === 'string'
    ? input.includes('\0')
    : typeof input === 'object' && input !== null && Object.values(input).some(hasNul);

function badFields(error: ValidationError, path: string): BadField[] {
  const field = path ? `${path}.${error.property}` : error.property;
  const own = error.constraints ? [{ field, problems: Object.values(error.constraints) }] : [];
  return [...own, ...(error.children ?? []).flatMap(child => badFields(child, field))];
}
