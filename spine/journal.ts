import { DatabaseError } from 'pg';
import type { Database } from '../database/database';
import { record } from '../database/record';
import type { Recordable } from '../domain/dossier/messages';
import { receivedBy } from '../domain/dossier/state';
import type { DossierView } from '../domain/dossier/view';
import { DomainError, type Refusal } from '../domain/errors';
import type { AskedAct, AskedCommand, AskedSubmission, JournalledCommand } from './command-row';
import {
  beginAct,
  beginActWithContent,
  beginSubmission,
  settleRefused,
  submissionWaits,
  takeUnsettled,
} from './journal-statements';
import type { Outcome } from './outcome';

interface Row {
  id: string;
  dossier_code: string;
  account_id: string;
  request_digest: Buffer;
  sent: Omit<JournalledCommand, 'id' | 'code'>;
  status: Outcome['status'];
  answer: unknown;
}

/** The journal of commands: one row each, written before it is sent and settled before its answer leaves. */
export class Journal {
  constructor(private readonly db: Database) {}

  /** Writes the row. A known id answers with how it stands. Throws DOSSIER_NOT_FOUND, ENGINE_UNAVAILABLE, IDEMPOTENCY_KEY_REUSED. */
  async begin(asked: AskedCommand): Promise<JournalledCommand | Outcome> {
    const row = await this.insert(asked);
    if (row) return { id: asked.id, code: row.dossier_code, ...row.sent };
    const known = await this.known(asked.id, asked.requestDigest);
    if (!known) throw 'code' in asked ? await this.unknown(asked.code) : new DomainError('DOSSIER_NOT_FOUND');
    return known;
  }

  /** What a repeated submission gets, before anything else is asked. Throws IDEMPOTENCY_KEY_REUSED. */
  async known(id: string, requestDigest: Buffer): Promise<Outcome | undefined> {
    const row = await this.row(id);
    if (row && !row.request_digest.equals(requestDigest)) throw new DomainError('IDEMPOTENCY_KEY_REUSED', { key: id });
    return row && outcomeOf(row);
  }

  /** How a command of this account stands; undefined for one that is unknown or another's. */
  async find(id: string, account: string): Promise<Outcome | undefined> {
    const row = await this.row(id);
    return row?.account_id === account ? outcomeOf(row) : undefined;
  }

  /** What is to be said of a code that the read model does not know: it may be that of a submission that was taken in and waits for the engine. */
  async unknown(code: string): Promise<DomainError> {
    const { rowCount } = await this.db.query(submissionWaits, [code]);
    return new DomainError(rowCount === 0 ? 'DOSSIER_NOT_FOUND' : 'ENGINE_UNAVAILABLE', { dossier: code });
  }

  /** Read model and journal in one statement. */
  async done(command: JournalledCommand, recordable: Recordable): Promise<Outcome> {
    await record(this.db, recordable, command.id);
    return { status: 'DONE', command: command.id, dossier: recordable.dossier };
  }

  /** The answer is what the journal says, should somebody else have settled the command meanwhile. */
  async refused(command: JournalledCommand, refusal: Refusal): Promise<Outcome> {
    const values = [command.id, refusal];
    const { rowCount } = await this.db.query({ name: 'settle-refused', text: settleRefused, values });
    if (rowCount === 1) return { status: 'REFUSED', command: command.id, code: command.code, refusal };
    return outcomeOf((await this.row(command.id))!);
  }

  /** Takes up to `limit` commands that nobody settled within `ageSeconds`; for as long again nobody else gets them. */
  async takeUnsettled(ageSeconds: number, limit: number): Promise<JournalledCommand[]> {
    const { rows } = await this.db.query<Row>(takeUnsettled, [ageSeconds, limit]);
    return rows.map(row => ({ id: row.id, code: row.dossier_code, ...row.sent }));
  }

  private async insert(asked: AskedCommand): Promise<Row | undefined> {
    const { id, command, requestDigest } = asked;
    const common = [id, command.kind, command.by.account, requestDigest];
    const { rows } =
      'start' in asked ? await this.insertSubmission(asked, common) : await this.insertAct(asked, common);
    return rows[0];
  }

  private async insertSubmission({ command, start, day, content }: AskedSubmission, common: unknown[]) {
    const { id, kind, salt, body } = content;
    const values = [...common, { command, start }, receivedBy(start) ?? start.agency, day, id, kind, salt, body];
    try {
      return await this.db.query<Row>({ name: 'begin-submission', text: beginSubmission, values });
    } catch (error) {
      if (error instanceof DatabaseError && error.constraint === 'command_pkey') return { rows: [] };
      throw error;
    }
  }

  private insertAct({ command, code, content }: AskedAct, common: unknown[]) {
    const values = [...common, { command }, code];
    if (!content) return this.db.query<Row>({ name: 'begin-act', text: beginAct, values });
    const { id, kind, salt, body } = content;
    return this.db.query<Row>({
      name: 'begin-act-with-content',
      text: beginActWithContent,
      values: [...values, id, kind, salt, body],
    });
  }

  private async row(id: string): Promise<Row | undefined> {
    const { rows } = await this.db.query<Row>({
      name: 'find-command',
      text: 'SELECT * FROM command WHERE id = $1',
      values: [id],
    });
    return rows[0];
  }
}

function outcomeOf(row: Row): Outcome {
  const command = row.id;
  switch (row.status) {
    case 'DONE':
      return { status: 'DONE', command, dossier: row.answer as DossierView };
    case 'REFUSED':
      return { status: 'REFUSED', command, code: row.dossier_code, refusal: row.answer as Refusal };
    case 'SENT':
      return { status: 'SENT', command, code: row.dossier_code };
  }
}
