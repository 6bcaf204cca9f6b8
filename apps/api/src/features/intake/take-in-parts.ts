import type { DocumentPart } from '@clearhold/documents';
import { newId } from '@clearhold/kernel';
import { type BlobStore, sha256Of } from '../../platform/blobs/blob-store.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { Scanner } from '../../platform/scanning/scanner.ts';
import { comeAgain, noteAgain } from './come-again.ts';
import { processDocumentJob, scanDocumentJob } from './intake.jobs.ts';
import { type ArrivedDocument, INSERT_DOCUMENTS } from './save-arrivals.ts';

/** A file that only carries documents, as its row says, and what it carries. */
export interface Carrier {
  readonly id: string;
  readonly parts: readonly DocumentPart[];
}

interface CarrierRow {
  id: string;
  channel: string;
  channel_id: string | null;
  mail_of: string | null;
  is_mail: boolean;
  received_by: string;
  correlation_id: string;
  unit_id: string | null;
  supplier_id: string | null;
  case_id: string | null;
}

/**
 * Takes in each part as a document of its own, in the transaction that marks its file as processed: both happen or neither, so
 * a part is never taken in twice; one that is a document already is noted with it. Each is looked through for malware by itself: packed, nobody may have seen into it.
 */
export async function takeInParts(
  tx: Tx,
  { blobs, scanner }: { blobs: BlobStore; scanner: Scanner },
  carriers: readonly Carrier[],
): Promise<void> {
  if (carriers.length === 0) return;
  const rows = await tx.query<CarrierRow>(CARRIERS, [tx.ctx.tenantId, carriers.map((one) => one.id)]);
  const fresh = carriers.flatMap(({ id, parts }) => {
    const { id: partOf, is_mail: isMail, ...inherited } = rows.find((row) => row.id === id)!;
    const from = { ...inherited, mail_of: isMail ? partOf : inherited.mail_of };
    return parts.map((part) => ({ part, row: { ...documentOf(part, from), part_of: partOf } }));
  });
  for (const { part, row } of fresh) await blobs.put(tx.ctx.tenantId, row.sha256, Buffer.from(part.bytes));
  const arrived = fresh.map((one) => one.row);
  const again = await comeAgain(tx, arrived);
  await noteAgain(tx, arrived, again);
  const documents = arrived.filter((one) => !again.has(one.id));
  if (documents.length === 0) return;
  await tx.run(INSERT_DOCUMENTS, [tx.ctx.tenantId, JSON.stringify(documents), tx.at]);
  const works = documents.map((one) => ({ subjectId: one.id, payload: {}, correlationId: one.correlation_id }));
  await enqueue(tx, scanner.isOn ? scanDocumentJob : processDocumentJob, works);
  tx.audit(
    ...documents.map(({ id, sha256, size, channel, correlation_id: correlationId, part_of: partOf }) => ({
      action: 'document.partReceived',
      subject: { kind: 'Document', id },
      details: { sha256, size, channel, partOf },
      correlationId,
    })),
  );
}

function documentOf(part: DocumentPart, inherited: Omit<CarrierRow, 'id' | 'is_mail'>): ArrivedDocument {
  const bytes = Buffer.from(part.bytes);
  const sha256 = sha256Of(bytes);
  return {
    ...inherited,
    id: newId<'Document'>(),
    sha256,
    size: bytes.length,
    content_type: part.contentType,
    filename: part.filename,
    key: null,
    request_hash: sha256,
    ...(part.reading ? { reading: part.reading } : {}),
  };
}

const CARRIERS = `
  SELECT id, channel, channel_id, mail_of, mail IS NOT NULL AS is_mail, received_by, correlation_id, unit_id, supplier_id, case_id FROM document
  WHERE tenant_id = $1 AND id = ANY($2)`;
