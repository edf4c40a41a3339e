import { ValidateIf } from 'class-validator';

/** A field that may be left out. Given as null it is a mistake: only what is absent was not meant. */
export const Optional = (): PropertyDecorator => ValidateIf((_input: object, value: unknown) => value !== undefined);
