import type { Database } from '../database/database';
import { record } from '../database/record';
import type { Activities } from './activities';

/** The side effects over what they need. */
export const buildActivities = (db: Database): Activities => ({
  record: recordable => record(db, recordable),
});
