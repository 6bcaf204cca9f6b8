import type { CanonicalOrder, CanonicalReceipt, ReadResult } from '@clearhold/documents';
import { readDocument } from '@clearhold/documents';
import { needsOpening } from '@clearhold/documents/open';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { BLOBS, type BlobStore } from '../../platform/blobs/blob-store.ts';
import { Config } from '../../platform/config/config.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { Breath } from '../../platform/queue/breath.ts';
import type { JobItem } from '../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { Scanner } from '../../platform/scanning/scanner.ts';
import { type ArrivedInvoice, TakeInInvoices } from '../invoices/index.ts';
import { factsTouched, holdFacts, upsertOrders, upsertReceipts } from '../masterdata/index.ts';
import { findUnits } from '../units/index.ts';
import { openDocumentJob, processDocumentJob, readWaitingJob } from './intake.jobs.ts';
import { type KeptReading, readingOf } from './kept-reading.ts';
import { hashOf } from './tables/mapping-rows.ts';
import { takeInParts } from './take-in-parts.ts';

interface Waiting {
  id: string;
  sha256: string;
  received_by: string;
  unit_id: string | null;
  correlation_id: string;
  /** What it said when it was opened. */
  reading: KeptReading | null;
}

interface Read extends Waiting {
  result: ReadResult;
}

/** Reads a batch of documents of one tenant and acts on each by its kind, in one transaction. */
@Injectable()
export class ProcessDocuments implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly invoices: TakeInInvoices,
    private readonly config: Config,
    readonly scanner: Scanner,
    @Inject(BLOBS) readonly blobs: BlobStore,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: processDocumentJob, inside: (tx, items) => this.process(tx, items) });
  }

  async process(tx: Tx, items: readonly JobItem[]): Promise<void> {
    const waiting = await tx.query<Waiting>(WAITING, [tx.ctx.tenantId, items.map((item) => item.subjectId)]);
    const read = await this.#readAll(tx, waiting);
    const canonical = read.flatMap(({ result }) => (result.status === 'read' ? [result.canonical] : []));
    await holdFacts(tx, factsTouched(canonical));
    const ofUnits = await withUnits(tx, await this.#orders(tx, read));
    await save(tx, ofUnits);
    await this.#receipts(tx, ofUnits);
    await this.#invoices(tx, ofUnits);
    await takeInParts(tx, this, ofUnits.flatMap(carrierOf));
    if (read.some(({ result }) => result.status === 'waiting')) await lookAgain(tx);
    tx.audit(
      ...read.map(({ id, result }) => ({
        action:
          result.status === 'rejected'
            ? 'document.rejected'
            : result.status === 'waiting'
              ? 'document.waiting'
              : 'document.processed',
        subject: { kind: 'Document', id },
        details: {
          format: result.format,
          problems: result.problems.length,
          ...(result.status === 'split' ? { parts: result.parts.length } : {}),
        },
      })),
    );
  }

  // All bytes at once, then one document after another: reading is the processor's work, and others' must go on meanwhile. What
  // must be opened first waits for that, and comes again.
  async #readAll(tx: Tx, waiting: readonly Waiting[]): Promise<Read[]> {
    const bytes = await Promise.all(
      waiting.map((one) => (one.reading ? undefined : this.blobs.get(tx.ctx.tenantId, one.sha256))),
    );
    const breath = new Breath();
    const read: Read[] = [];
    const closed: Waiting[] = [];
    for (const [index, one] of waiting.entries()) {
      await breath.take();
      if (bytes[index] && needsOpening(bytes[index])) closed.push(one);
      else read.push(this.#read(one, bytes[index]));
    }
    const work = closed.map((one) => ({ subjectId: one.id, payload: {}, correlationId: one.correlation_id }));
    await enqueue(tx, openDocumentJob, work);
    return read;
  }

  #read(one: Waiting, bytes: Buffer | undefined): Read {
    if (one.reading) return { ...one, result: readingOf(one.reading) };
    if (!bytes) throw new Error(`the bytes of document ${one.id} are gone from the blob store`);
    const bytesMax = this.config.vars.CLEARHOLD_MAX_DOCUMENT_MB * 1_048_576;
    return { ...one, result: readDocument(bytes, { bytesMax, now: () => performance.now() }) };
  }

  // A copy of an order that its system of record sent already changes nothing; it is kept, and says so.
  async #orders(tx: Tx, read: readonly Read[]): Promise<Read[]> {
    const orders = read.flatMap(({ result, unit_id: unitId }) =>
      result.status === 'read' && result.canonical.kind === 'PurchaseOrder'
        ? [{ canonical: result.canonical as CanonicalOrder, unitId, sourceId: result.canonical.number }]
        : [],
    );
    if (orders.length === 0) return [...read];
    const refused = new Map((await upsertOrders(tx, orders)).map((one) => [one.number, one.knownAs]));
    return read.map((one) => {
      const { result } = one;
      if (result.status !== 'read' || result.canonical.kind !== 'PurchaseOrder') return one;
      const knownAs = refused.get(result.canonical.number);
      if (!knownAs) return one;
      const message = `Order ${result.canonical.number} is known from its source as ${knownAs}. This copy changed nothing.`;
      const known = { code: 'DOC-ORDER-KNOWN', severity: 'warning' as const, message, path: '/Order/cbc:ID[1]' };
      return { ...one, result: { ...result, problems: [...result.problems, known] } };
    });
  }

  // A despatch advice announces; only a receipt receives. Both are kept, only the latter is matched.
  async #receipts(tx: Tx, read: readonly Read[]): Promise<void> {
    const receipts = read.flatMap(({ result, unit_id: unitId }) =>
      result.status === 'read' && result.canonical.kind === 'GoodsReceipt'
        ? [{ canonical: result.canonical as CanonicalReceipt, unitId }]
        : [],
    );
    if (receipts.length)
      await upsertReceipts(
        tx,
        receipts.map((one) => ({ ...one, sourceId: one.canonical.number })),
      );
  }

  async #invoices(tx: Tx, read: readonly Read[]): Promise<void> {
    const invoices = read.flatMap((one): ArrivedInvoice[] => {
      const { result } = one;
      if (result.status !== 'read' || (result.canonical.kind !== 'Invoice' && result.canonical.kind !== 'CreditNote'))
        return [];
      return [
        {
          documentId: one.id,
          sha256: one.sha256,
          canonical: result.canonical,
          problems: result.problems,
          receivedBy: one.received_by,
          unitId: one.unit_id,
          correlationId: one.correlation_id,
        },
      ];
    });
    await this.invoices.takeIn(tx, invoices);
  }
}

// A mapping that was saved while this was read did not find it waiting yet.
const lookAgain = (tx: Tx): Promise<void> => enqueue(tx, readWaitingJob, [{ subjectId: tx.ctx.tenantId, payload: {} }]);

const carrierOf = ({ id, result }: Read) => (result.status === 'split' ? [{ id, parts: result.parts }] : []);

/** Each document with its unit: the one its sender named, else the one whose purchase it is about. */
async function withUnits(tx: Tx, read: readonly Read[]): Promise<Read[]> {
  const units = await findUnits(
    tx,
    read.map(({ result }) =>
      result.status === 'read'
        ? { customer: result.canonical.customer, orderNumbers: factsTouched([result.canonical]).orderNumbers }
        : {},
    ),
  );
  return read.map((one, index) => ({ ...one, unit_id: one.unit_id ?? units[index]! }));
}

async function save(tx: Tx, read: readonly Read[]): Promise<void> {
  const rows = read.map(({ id, unit_id, result }) => ({
    id,
    unit_id,
    status: result.status === 'rejected' || result.status === 'waiting' ? result.status : 'processed',
    headers: result.status === 'waiting' ? result.headers.map(hashOf) : null,
    format: result.format,
    problems: result.problems,
    canonical: result.status === 'read' ? result.canonical : null,
    sources: (result.status === 'read' && result.sources) || null,
    mail: ('mail' in result && result.mail) || null,
  }));
  await tx.run(SAVE, [tx.ctx.tenantId, JSON.stringify(rows), tx.at]);
}

const WAITING = `SELECT id, sha256, received_by, unit_id, correlation_id, reading FROM document WHERE tenant_id = $1 AND id = ANY($2) AND status = 'received' ORDER BY id FOR UPDATE`;
const SAVE = `
  UPDATE document d SET status = r.status, format = r.format, problems = r.problems, canonical = r.canonical, sources = r.sources, reading = NULL,
    headers = r.headers, mail = coalesce(r.mail, d.mail), unit_id = r.unit_id, processed_at = CASE WHEN r.status <> 'waiting' THEN $3::timestamptz END
  FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, unit_id uuid, status text, format text, problems jsonb, headers text[], canonical jsonb, sources jsonb, mail jsonb) WHERE d.tenant_id = $1 AND d.id = r.id`;
