import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { sha256Of } from '../../../platform/blobs/blob-store.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import type { PlannedRow } from './plan-import.ts';
import type { Fault, TenantRequest } from './tenant-request.ts';

export interface ImportRow {
  readonly id: string;
  readonly importId: string;
  readonly line: number;
  /** The mended file that the line stands in; null: the one that the import began with. */
  readonly filename: string | null;
  readonly slug: string;
  readonly name: string;
  readonly given: TenantRequest;
  readonly state: 'waiting' | 'created' | 'there' | 'failed';
  readonly faults: readonly Fault[];
  /** The tenant's id: of the one made, to be made, or there already. */
  readonly madeId: string;
  readonly endedAt: Date | null;
  readonly handedOverAt: Date | null;
}

export interface Import {
  readonly id: string;
  readonly filename: string;
  readonly askedById: string;
  readonly askedBy: string;
  readonly askedAt: Date;
}

/** Imports of tenants and their lines, in the partner's space. */
@Injectable()
export class ImportRows {
  async list(tx: Tx): Promise<Import[]> {
    return tx.db.tenantImport.findMany({
      where: { tenantId: tx.ctx.tenantId },
      orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
      take: 50,
    });
  }

  async find(tx: Tx, id: string): Promise<Import | undefined> {
    const where = { tenantId_id: { tenantId: tx.ctx.tenantId, id } };
    return (await tx.db.tenantImport.findUnique({ where })) ?? undefined;
  }

  /** The import, for this transaction alone. */
  async lock(tx: Tx, id: string): Promise<Import | undefined> {
    const text = 'SELECT id FROM tenant_import WHERE tenant_id = $1 AND id = $2 FOR UPDATE';
    const [row] = await tx.query<{ id: string }>(text, [tx.ctx.tenantId, id]);
    return row && this.find(tx, id);
  }

  async add(tx: Tx, filename: string): Promise<Import> {
    const { tenantId, actor, actorName } = tx.ctx;
    const data = { tenantId, id: newId(), filename, askedById: actor.id, askedBy: actorName, askedAt: tx.at };
    return tx.db.tenantImport.create({ data });
  }

  /** The latest import that these very bytes were sent for. */
  async sentBefore(tx: Tx, content: string): Promise<Import | undefined> {
    const where = { tenantId: tx.ctx.tenantId, digests: { has: sha256Of(Buffer.from(content)) } };
    return (await tx.db.tenantImport.findFirst({ where, orderBy: { askedAt: 'desc' } })) ?? undefined;
  }

  async keepDigest(tx: Tx, importId: string, content: string): Promise<void> {
    await tx.run(
      'UPDATE tenant_import SET digests = array_append(array_remove(digests, $3), $3) WHERE tenant_id = $1 AND id = $2',
      [tx.ctx.tenantId, importId, sha256Of(Buffer.from(content))],
    );
  }

  async rows(tx: Tx, importIds: readonly string[]): Promise<ImportRow[]> {
    const where = { tenantId: tx.ctx.tenantId, importId: { in: [...importIds] } };
    const rows = await tx.db.tenantImportRow.findMany({ where, orderBy: [{ line: 'asc' }, { id: 'asc' }] });
    return rows as unknown as ImportRow[];
  }

  async row(tx: Tx, id: string): Promise<ImportRow | undefined> {
    const row = await tx.db.tenantImportRow.findUnique({ where: { tenantId_id: { tenantId: tx.ctx.tenantId, id } } });
    return (row as unknown as ImportRow) ?? undefined;
  }

  /** Takes the lines that failed out, to be replaced by what the mended file says. */
  async dropFailed(tx: Tx, importId: string): Promise<void> {
    await tx.db.tenantImportRow.deleteMany({ where: { tenantId: tx.ctx.tenantId, importId, state: 'failed' } });
  }

  /** The ids of the new lines that wait to be made. */
  async addRows(
    tx: Tx,
    { id: importId, filename }: Import,
    sentAs: string,
    planned: readonly PlannedRow[],
  ): Promise<string[]> {
    const data = planned.map(({ line, request, becomes, faults, tenantId }) => ({
      ...{ tenantId: tx.ctx.tenantId, importId, id: newId(), line, given: request as object },
      filename: sentAs === filename ? null : sentAs,
      ...{ slug: request.input.slug.slice(0, 100), name: request.input.name.slice(0, 100) },
      state: becomes === 'created' ? 'waiting' : becomes,
      faults: faults as object[],
      madeId: tenantId ?? newId(),
      endedAt: becomes === 'created' ? null : tx.at,
    }));
    await tx.db.tenantImportRow.createMany({ data });
    return data.filter(({ state }) => state === 'waiting').map(({ id }) => id);
  }

  /** Ends a line that waits; one that has ended stays as it is. */
  async end(
    tx: Tx,
    id: string,
    state: 'created' | 'there' | 'failed',
    more: { faults?: Fault[]; madeId?: string } = {},
  ) {
    const where = { tenantId: tx.ctx.tenantId, id, state: 'waiting' };
    await tx.db.tenantImportRow.updateMany({ where, data: { state, endedAt: tx.at, ...more } as never });
  }

  /** Marks what nobody was told yet as told, and answers it. */
  async handOver(tx: Tx, importId: string): Promise<ImportRow[]> {
    const where = { tenantId: tx.ctx.tenantId, importId, state: 'created', handedOverAt: null };
    const rows = await tx.db.tenantImportRow.findMany({ where, orderBy: { line: 'asc' } });
    const ids = rows.map((row) => row.id);
    await tx.db.tenantImportRow.updateMany({ where: { ...where, id: { in: ids } }, data: { handedOverAt: tx.at } });
    return rows as unknown as ImportRow[];
  }
}
