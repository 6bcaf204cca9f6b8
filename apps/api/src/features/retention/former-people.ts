import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { lockTenant, standingHolds } from '../holds/index.ts';
import { PolicyService } from '../policies/index.ts';
import { forgetPerson } from './forget-person.ts';
import { NAMES_KEPT, type NameColumn } from './names-kept.ts';

const MOST = 200;
const COUNTER = 'formerPeople';

/** Somebody whose time is over; `called` once it is settled what he is called instead. */
interface Former {
  readonly id: string;
  readonly name: string;
  readonly called: string | null;
  /** Nobody else here has the name: it is looked for where nothing but it stands, too. */
  readonly isAlone: boolean;
}

// One that broke off is gone on with, whatever policy says by now.
const OVER = `
  SELECT p.id, p.name, p.pseudonym AS called, NOT EXISTS (SELECT FROM person o WHERE o.tenant_id = $1 AND o.id <> p.id AND lower(o.name) = lower(p.name)) AS "isAlone"
  FROM person p WHERE p.tenant_id = $1 AND p.status = 'closed' AND p.name IS DISTINCT FROM p.pseudonym
    AND (p.pseudonym IS NOT NULL OR ($2::int > 0 AND p.closed_at < $3::timestamptz - make_interval(months => $2::int)))
  ORDER BY p.closed_at, p.id LIMIT ${MOST}`;
const NEXT = `
  INSERT INTO tenant_counter AS t (tenant_id, name, value) VALUES ($1, $2, 1)
  ON CONFLICT (tenant_id, name) DO UPDATE SET value = t.value + 1 RETURNING value`;

/**
 * Takes the names of people away whose access has been closed for longer than policy keeps them. Each gets a number for good, so
 * that what one person did can still be told from what another did. A worker that dies is followed by one that goes on.
 */
@Injectable()
export class FormerPeople {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyService,
  ) {}

  /** How many names were taken away. `at` is the instant that months are counted back from: now, unless told. */
  async run(ctx: TenantContext, at?: Date): Promise<number> {
    const over = await this.database.read(ctx, async (tx) => {
      const months = (await this.policies.effective(tx)).get('retention.formerNamesMonths');
      if ((await standingHolds(tx)).length > 0) return [];
      return tx.query<Former>(OVER, [tx.ctx.tenantId, months, at ?? tx.at]);
    });
    for (const one of over) await this.#take(ctx, one);
    return over.length;
  }

  async #take(ctx: TenantContext, former: Former): Promise<void> {
    const called = former.called ?? (await this.database.inTenant(ctx, (tx) => numberOf(tx, former.id)));
    for (const column of NAMES_KEPT)
      await this.database.inTenant(ctx, (tx) => replaceIn(tx, column, { ...former, called }));
    await this.database.inTenant(ctx, (tx) => forgetPerson(tx, former.id, called));
  }
}

/** The tenant's row is locked, so that no hold is placed beside it. */
async function numberOf(tx: Tx, id: string): Promise<string> {
  await lockTenant(tx);
  const { tenantId } = tx.ctx;
  const [row] = await tx.query<{ value: number }>(NEXT, [tenantId, COUNTER]);
  const called = `Former colleague ${row!.value}`;
  await tx.run('UPDATE person SET pseudonym = $3 WHERE tenant_id = $1 AND id = $2', [tenantId, id, called]);
  return called;
}

async function replaceIn(tx: Tx, at: NameColumn, { id, name, called, isAlone }: Former): Promise<void> {
  if (!at.of && !isAlone) return;
  const isTheirs = at.of ? `("${at.of}"::text = $4::text OR $5::boolean)` : '($5::boolean AND $4::text IS NOT NULL)';
  await tx.run(
    `UPDATE "${at.table}" SET "${at.column}" = regexp_replace("${at.column}", $2, $3, 'g')
     WHERE tenant_id = $1 AND "${at.column}" ~ $2 AND ${isTheirs}`,
    [tx.ctx.tenantId, patternOf(name), called, id, isAlone],
  );
}

/** The name as whole words, as the database's own guard of rows that are written once has it. */
const patternOf = (name: string): string => `(?<!\\w)${name.replace(/([^\p{L}\p{N}_\s])/gu, '\\$1')}(?!\\w)`;
