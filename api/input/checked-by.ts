import { registerDecorator } from 'class-validator';

/** A text that a rule of ours lets through; `rule` completes the sentence that begins with the field's name. */
export const checkedBy =
  (name: string, rule: string, validate: (value: string) => boolean): PropertyDecorator =>
  (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: property as string,
      options: { message: `$property ${rule}` },
      validator: { validate: (value: unknown) => typeof value === 'string' && validate(value) },
    });
