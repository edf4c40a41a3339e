import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { Optional } from './optional';

/** How many entries a page has: 1 to 200. */
export function PageSize(): PropertyDecorator {
  const rules = [Optional(), Type(() => Number), IsInt(), Min(1), Max(200)];
  return (target, property) => rules.forEach(rule => rule(target, property));
}
