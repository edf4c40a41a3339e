import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { Catalogue1764000001000 } from '../migrations/1764000001000-catalogue';
import { Dossiers1764000002000 } from '../migrations/1764000002000-dossiers';
import { Calendars1764000003000 } from '../migrations/1764000003000-calendars';
import { HeadsAndLiaison1764000004000 } from '../migrations/1764000004000-heads-and-liaison';
import { ReceivedForOthers1764000013000 } from '../migrations/1764000013000-received-for-others';
import { PartnersAndRoutes1764000009000 } from '../migrations/1764000009000-partners-and-routes';
import { PaymentsAfterEnd1764000010100 } from '../migrations/1764000010100-payments-after-end';
import { MachineWords1764000005000 } from '../migrations/1764000005000-machine-words';
import { Abolitions1764000012000 } from '../migrations/1764000012000-abolitions';
import { AbolitionRevocations1764000015000 } from '../migrations/1764000015000-abolition-revocations';
import { AdministrativeUnit } from './entities/administrative-unit';
import { CatalogueImport } from './entities/catalogue-import';
import { ProcedureReview } from './entities/procedure-review';
import { ProcedureReviewReason } from './entities/procedure-review-reason';
import { ProcedureVersion } from './entities/procedure-version';

const POOL_SIZE = 10;
/** A request that waits longer than this for the database has lost its caller; the import sets its own. */
const STATEMENT_TIMEOUT_MS = 15_000;
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * The one description of the database. Entities and migrations are listed, not searched for: what runs is what is written here.
 * The schema changes by migrations only. Not connected yet: call `initialize()`.
 */
export function createDataSource(databaseUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: databaseUrl,
    applicationName: 'motcua',
    entities: [AdministrativeUnit, CatalogueImport, ProcedureReview, ProcedureReviewReason, ProcedureVersion],
    migrations: [
      Catalogue1764000001000,
      Dossiers1764000002000,
      Calendars1764000003000,
      HeadsAndLiaison1764000004000,
      MachineWords1764000005000,
      PartnersAndRoutes1764000009000,
      PaymentsAfterEnd1764000010100,
      Abolitions1764000012000,
      ReceivedForOthers1764000013000,
      AbolitionRevocations1764000015000,
    ],
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    poolSize: POOL_SIZE,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    extra: { statement_timeout: STATEMENT_TIMEOUT_MS, idleTimeoutMillis: 30_000 },
  });
}
