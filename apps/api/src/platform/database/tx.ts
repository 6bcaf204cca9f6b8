import { createHash } from 'node:crypto';
import pg from 'pg';
import type { AuditRow } from '../audit/audit-row.ts';
import { auditParts } from '../audit/audit-row.ts';
import type { TenantContext } from '../context/tenant-context.ts';
import { oneWrite } from './one-write.ts';
import { prismaOn, type TxPrisma } from './prisma-bridge.ts';

/** One open transaction in one tenant's space: the only way to the tables. */
export class Tx {
  readonly #audit: AuditRow[] = [];
  readonly #after: (() => void)[] = [];

  constructor(
    readonly ctx: TenantContext,
    readonly at: Date,
    private readonly connection: pg.PoolClient,
    private readonly pool: pg.Pool,
  ) {}

  /** Prisma on this transaction's connection. */
  get db(): TxPrisma {
    return prismaOn(this.connection, this.pool);
  }

  /** Set-wise SQL with parameters; prepared once per connection and text. Rows as objects. */
  async query<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    const { rows } = await oneWrite(this.connection).query<Row>({ name: nameOf(text), text, values });
    return rows;
  }

  /** The number of rows that a statement touched. */
  async run(text: string, values: unknown[] = []): Promise<number> {
    const { rowCount } = await oneWrite(this.connection).query({ name: nameOf(text), text, values });
    return rowCount ?? 0;
  }

  /** Notes what is done; written to the tenant's chain as the transaction's last statement. */
  audit(...rows: AuditRow[]): void {
    this.#audit.push(...rows);
  }

  /** Runs once the transaction is committed; for waking others, never for work that must happen. */
  afterCommit(wake: () => void): void {
    this.#after.push(wake);
  }

  /** Writes the noted audit rows. Called by the database, once, before COMMIT. */
  async flush(): Promise<void> {
    if (this.#audit.length === 0) return;
    const rows = this.#audit.map((row) => auditParts(this.ctx, this.at, row));
    await this.query('SELECT audit_append($1, $2)', [this.ctx.tenantId, JSON.stringify(rows)]);
  }

  committed(): void {
    for (const wake of this.#after) wake();
  }
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = `q${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`;
    names.set(text, name);
  }
  return name;
}

// Money and quantities come back as text: never through a float.
pg.types.setTypeParser(1700, (text) => text);
pg.types.setTypeParser(20, (text) => Number(text));
// A date is a day, not an instant.
pg.types.setTypeParser(1082, (text) => text);
