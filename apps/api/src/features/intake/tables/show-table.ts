import { type AppAbility } from '@clearhold/access';
import {
  headerOf,
  headersIn,
  openTable,
  proposeMapping,
  ReadRefusal,
  readTable,
  type Sheet,
  signatureOf,
  type Table,
  type TableMapping,
} from '@clearhold/documents/tables';
import { isId } from '@clearhold/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { BLOBS, type BlobStore } from '../../../platform/blobs/blob-store.ts';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { Scanner } from '../../../platform/scanning/scanner.ts';
import { mayReadDocument } from '../document-view.ts';
import { harmOf } from '../malware.ts';
import { type MappingInput, readMapping } from './mapping-input.ts';
import { mappingsFor } from './mapping-rows.ts';

const ROWS_SHOWN = 12;
const SAMPLES = 50;
const CELL_CHARACTERS = 120;
const PARTS_MAX = 2_000;

/** Shows people a table as it came, and what a mapping makes of it. Nothing is changed. */
@Injectable()
export class ShowTable {
  constructor(
    private readonly database: Database,
    private readonly scanner: Scanner,
    @Inject(BLOBS) private readonly blobs: BlobStore,
  ) {}

  /** The first rows of one of its sheets, with a mapping to begin from; undefined for what is no table, or not the caller's. */
  async preview(
    ctx: TenantContext,
    ability: AppAbility,
    id: string,
    at: { sheet?: number | null; headerRow?: number | null },
  ) {
    const found = await this.#table(ctx, ability, id);
    if (!found) return undefined;
    const { table, mappings } = found;
    const likely = headersIn(table)[0]?.place;
    const sheet = at.sheet ?? likely?.sheet ?? 0;
    const rows = table.sheets[sheet]?.rows;
    if (!rows) return undefined;
    const headerRow = at.headerRow ?? (likely?.sheet === sheet ? likely.row + 1 : 1);
    const header = headerOf(rows[headerRow - 1] ?? []);
    const signature = signatureOf(header);
    const known = mappings.find((one) => signatureOf(one.header) === signature);
    const samples = rows.slice(headerRow, headerRow + SAMPLES);
    return {
      format: table.format,
      sheets: table.sheets.map(({ name }) => name ?? ''),
      sheet,
      headerRow,
      header,
      rows: rowsFrom(table.sheets[sheet]!, 0, headerRow + ROWS_SHOWN),
      proposal: draftOf(known ?? proposeMapping(header, samples)),
      isKnown: known !== undefined,
    };
  }

  /** What the file would give by this mapping: how many documents, the first of them, and what is wrong. */
  async try(ctx: TenantContext, ability: AppAbility, id: string, input: MappingInput) {
    const { mapping, faults } = readMapping(input);
    if (faults.length > 0) return { faults, count: 0, problems: [], canonical: null };
    const found = await this.#table(ctx, ability, id);
    if (!found) return undefined;
    return { faults, ...firstOf(found.table, mapping) };
  }

  async #table(ctx: TenantContext, ability: AppAbility, id: string) {
    if (!isId(id)) return undefined;
    const { row, mappings } = await this.database.read(ctx, async (tx) => ({
      row: await tx.db.document.findUnique({ where: { tenantId_id: { tenantId: ctx.tenantId, id } } }),
      mappings: await mappingsFor(tx),
    }));
    if (!row || !mayReadDocument(ability, row) || harmOf(row, this.scanner.isOn)) return undefined;
    const bytes = await this.blobs.get(ctx.tenantId, row.sha256);
    const table = bytes && (await openTable(bytes).catch(refused));
    return table ? { table, mappings } : undefined;
  }
}

// What keeps a file from being read is told by its document.
function refused(error: unknown): undefined {
  if (!(error instanceof ReadRefusal)) throw error;
}

/** A mapping as the schema has it. */
export const draftOf = ({ columns, constants, ...rest }: TableMapping) => ({
  ...rest,
  columns: Object.entries(columns).map(([field, column]) => ({ field, column })),
  constants: Object.entries(constants).map(([field, value]) => ({ field, value })),
});

const rowsFrom = ({ rows }: Sheet, from: number, to: number) =>
  rows.slice(from, to).map((cells, index) => ({
    row: from + index + 1,
    cells: cells.map(({ text, fault }) => (fault ? `(${fault})` : text).slice(0, CELL_CHARACTERS)),
  }));

function firstOf(table: Table, mapping: TableMapping) {
  const none = (message: string) => ({
    count: 0,
    problems: [{ code: 'DOC-NO-CONTENT', severity: 'fatal', message }],
    canonical: null,
  });
  try {
    const result = readTable(table, [mapping], PARTS_MAX);
    if (result.status === 'read') return { count: 1, problems: result.problems, canonical: result.canonical };
    if (result.status !== 'split') return none('The file has no such header.');
    const first = result.parts[0]!.reading!;
    const problems = [...result.problems, ...result.parts.flatMap(({ reading }) => reading!.problems)];
    return { count: result.parts.length, problems: problems.slice(0, 20), canonical: first.canonical };
  } catch (error) {
    refused(error);
    return none((error as Error).message);
  }
}
