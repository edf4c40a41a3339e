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
  if (!isPlain(input))
    throw new DomainError('INPUT_INVALID', {
      fields: [{ field: '', problems: ['must be flat, of numbers and Unicode text without U+0000 and U+FFFD'] }],
    });
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

/** Far deeper than any input of ours. */
const deepest = 10;

/** PostgreSQL keeps neither of the first two; the third is what bytes in another encoding than UTF-8 have become: a name that nobody has. */
const notText = /\0|\p{Surrogate}|\uFFFD/u;

/** What is nested without end only means to tire us: said here, it costs nothing. */
const isPlain = (input: unknown, depth = 0): boolean => {
  if (typeof input === 'string') return !notText.test(input);
  if (typeof input !== 'object' || input === null) return true;
  return depth < deepest && Object.values(input).every(value => isPlain(value, depth + 1));
};

function badFields(error: ValidationError, path: string): BadField[] {
  const field = path ? `${path}.${error.property}` : error.property;
  const own = error.constraints ? [{ field, problems: Object.values(error.constraints) }] : [];
  return [...own, ...(error.children ?? []).flatMap(child => badFields(child, field))];
}
