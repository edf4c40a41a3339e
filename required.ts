import { EnvironmentError, environmentTable, type Environment } from './environment';

/** A variable that this program cannot do without. Throws EnvironmentError. */
export function required<K extends keyof Environment>(env: Environment, name: K): NonNullable<Environment[K]> {
  const value = env[name];
  if (value !== undefined) return value as NonNullable<Environment[K]>;
  const meaning = environmentTable.find(row => row.name === name)?.meaning;
  throw new EnvironmentError([`${name} is not set · ${meaning}`]);
}
