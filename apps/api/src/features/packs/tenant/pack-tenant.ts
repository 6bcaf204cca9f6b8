import { PACK_FILES } from '@clearhold/audit';
import { Inject, Injectable } from '@nestjs/common';
import { BLOBS, type BlobStore } from '../../../platform/blobs/blob-store.ts';
import { productName, wornRow } from '../../../platform/brand/product-name.ts';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { Scanner } from '../../../platform/scanning/scanner.ts';
import { AuditExport } from '../../proof/index.ts';
import type { PackFile } from '../pack-file.ts';
import type { Filled, PackRow, Told } from '../pack-row.ts';
import { readMe } from './read-me.ts';
import { countRows, type OwnedTable, ownedTables, rowsOf } from './tables.ts';

/** Where the next part begins: in a table after a key, among the originals after one, or at the log. */
type Cursor =
  | { readonly step: 'table'; readonly table: string; readonly after: readonly string[] | null }
  | { readonly step: 'originals'; readonly after: string | null }
  | { readonly step: 'log' };

interface Under {
  readonly ctx: TenantContext;
  readonly file: PackFile;
  readonly number: number;
  readonly told: (more: number) => Promise<void>;
}

/** A part is ended once it holds as much, in bytes before compression, or as many files; so many rows are read at once. */
export const PART = { bytes: 256 * 1024 * 1024, files: 5_000, rows: 500 };
const ORIGINALS = 50;

/** Packs everything that a tenant owns, part by part: tables as JSON lines, documents byte for byte, the whole log. */
@Injectable()
export class PackTenant {
  constructor(
    private readonly database: Database,
    private readonly log: AuditExport,
    @Inject(BLOBS) private readonly blobs: BlobStore,
    private readonly scanner: Scanner,
  ) {}

  async run(ctx: TenantContext, file: PackFile, pack: PackRow, told: Told): Promise<Filled> {
    const tables = await this.database.read(ctx, ownedTables);
    const total = pack.total ?? (await this.#count(ctx, tables));
    let done = pack.done;
    const more = async (count: number) => {
      done += count;
      await told(done, Math.max(done, total));
    };
    const under = { ctx, file, number: pack.parts.length + 1, told: more };
    if (under.number === 1) await this.#open(ctx, file, pack, tables);
    let cursor: Cursor | null = (pack.cursor as Cursor | null) ?? {
      step: 'table',
      table: tables[0]!.name,
      after: null,
    };
    while (cursor && !isFull(file)) cursor = await this.#step(under, tables, cursor);
    return { done, cursor };
  }

  async #open(ctx: TenantContext, file: PackFile, pack: PackRow, tables: readonly OwnedTable[]): Promise<void> {
    const product = await this.database.read(ctx, productName);
    await file.add('README.md', readMe(pack.title, ctx.tenantId, product));
    await file.add('schema.json', JSON.stringify({ tables }, null, 2));
  }

  #step(under: Under, tables: readonly OwnedTable[], cursor: Cursor): Promise<Cursor | null> {
    if (cursor.step === 'log') return this.#wholeLog(under);
    return cursor.step === 'originals' ? this.#originals(under, cursor.after) : this.#rows(under, tables, cursor);
  }

  async #rows(
    { ctx, file, number, told }: Under,
    tables: readonly OwnedTable[],
    { table: name, after }: Extract<Cursor, { step: 'table' }>,
  ): Promise<Cursor> {
    const index = tables.findIndex((one) => one.name === name);
    const table = tables[index]!;
    const room = PART.bytes - file.bytes;
    const { database } = this;
    const brand = await database.read(ctx, productName);
    let last = after;
    let ended = false;
    const lines = async function* () {
      for (let written = 0; !ended && written < room; ) {
        const rows = await database.read(ctx, (tx) => rowsOf(tx, table, last, PART.rows));
        ended = rows.length < PART.rows;
        if (rows.length === 0) return;
        last = rows.at(-1)!.key;
        const text = rows.map(({ line }) => `${wornRow(line, brand)}\n`).join('');
        written += text.length;
        yield text;
        await told(rows.length);
      }
    };
    await file.add(`data/${name}/${String(number).padStart(4, '0')}.jsonl`, lines());
    if (!ended) return { step: 'table', table: name, after: last };
    const next = tables[index + 1];
    return next ? { step: 'table', table: next.name, after: null } : { step: 'originals', after: null };
  }

  async #originals({ ctx, file, told }: Under, after: string | null): Promise<Cursor> {
    const documents = await this.database.read(ctx, (tx) =>
      tx.db.document.findMany({
        where: { tenantId: ctx.tenantId, ...(after && { id: { gt: after } }) },
        select: { id: true, sha256: true, filename: true, status: true },
        orderBy: { id: 'asc' },
        take: ORIGINALS,
      }),
    );
    for (const { id, sha256, filename, status } of documents) {
      const isUnseen = status === 'received' && this.scanner.isOn;
      const bytes = isUnseen ? undefined : await this.blobs.get(ctx.tenantId, sha256);
      const name = (filename ?? 'document').replace(/[^\w.-]+/g, '_').slice(0, 100);
      if (bytes) await file.add(`documents/${id}/${name}`, bytes);
      else
        await file.add(
          `documents/${id}/MISSING.txt`,
          `The bytes with SHA-256 ${sha256} are ${isUnseen ? 'not checked for malware yet' : 'not kept any more'}.\n`,
        );
      await told(1);
    }
    if (documents.length === ORIGINALS) return { step: 'originals', after: documents.at(-1)!.id };
    await this.#answered({ ctx, file });
    return { step: 'log' };
  }

  /** What suppliers sent with their answers, under its SHA-256. */
  async #answered({ ctx, file }: Pick<Under, 'ctx' | 'file'>): Promise<void> {
    const sent = await this.database.read(ctx, (tx) =>
      tx.query<{ sha256: string }>(
        `SELECT DISTINCT f ->> 'sha256' AS sha256 FROM supplier_answer a CROSS JOIN LATERAL jsonb_array_elements(a.files) AS f
         WHERE a.tenant_id = $1 ORDER BY 1`,
        [ctx.tenantId],
      ),
    );
    for (const { sha256 } of sent) {
      const bytes = await this.blobs.get(ctx.tenantId, sha256);
      if (bytes) await file.add(`documents/answers/${sha256}`, bytes);
    }
  }

  async #wholeLog({ ctx, file }: Under): Promise<null> {
    const lines = this.log.lines(ctx);
    await file.add(
      PACK_FILES.log,
      (async function* () {
        for await (const line of lines) yield `${line}\n`;
      })(),
    );
    return null;
  }

  #count(ctx: TenantContext, tables: readonly OwnedTable[]): Promise<number> {
    return this.database.read(ctx, async (tx) => {
      let total = await tx.db.document.count({ where: { tenantId: ctx.tenantId } });
      for (const table of tables) total += await countRows(tx, table);
      return total;
    });
  }
}

const isFull = (file: PackFile): boolean => file.bytes >= PART.bytes || file.files >= PART.files;
