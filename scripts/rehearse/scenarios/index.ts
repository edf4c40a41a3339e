import type { Scenario } from '../scenario';
import { late } from './late';
import { liaisonSilent } from './liaison-silent';
import { ordinary } from './ordinary';
import { postponed } from './postponed';
import { refused } from './refused';
import { supplement } from './supplement';
import { tet } from './tet';
import { withdrawn } from './withdrawn';

/** Every scenario, in the order in which a procedure's developer should look at them. */
export const scenarios: readonly Scenario[] = [
  ordinary,
  supplement,
  refused,
  postponed,
  late,
  liaisonSilent,
  withdrawn,
  tet,
];
