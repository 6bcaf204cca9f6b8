import { newId } from '@clearhold/kernel';
import type { Tx } from '../../platform/database/tx.ts';
import type { ArrivedDocument } from './save-arrivals.ts';

/** Channels that fetch or are sent the same file more than once by their nature; what comes over them twice is one document. */
const COLLECTING = ['mail', 'imap', 'sftp', 'directory'];

type Known = Pick<ArrivedDocument, 'id' | 'sha256' | 'channel' | 'supplier_id'>;

/**
 * Which of the arrivals are documents already: the same bytes over another channel, or again over one that collects. The arrival's id, with
 * the id of the document that it is. Until commit nobody else takes these bytes in. What a supplier sends himself stays his own: he sees no
 * other, and as a second invoice it is held.
 */
export async function comeAgain(tx: Tx, arrivals: readonly ArrivedDocument[]): Promise<Map<string, string>> {
  const own = arrivals.filter((one) => one.supplier_id === null && tx.ctx.supplierId === undefined);
  if (own.length === 0) return new Map();
  const hashes = [...new Set(own.map(({ sha256 }) => sha256))];
  await tx.query(LOCK, [tx.ctx.tenantId, hashes]);
  const known: Known[] = await tx.query<Known>(KNOWN, [tx.ctx.tenantId, hashes]);
  const again = new Map<string, string>();
  for (const one of own) {
    const first = known.find(({ sha256, channel }) => sha256 === one.sha256 && isOne(channel, one.channel));
    if (first) again.set(one.id, first.id);
    else known.push(one);
  }
  return again;
}

const isOne = (known: string, arriving: string) => known !== arriving || COLLECTING.includes(arriving);

/** Keeps where and when the bytes of known documents came again. */
export async function noteAgain(
  tx: Tx,
  arrivals: readonly ArrivedDocument[],
  again: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = arrivals.flatMap(({ id, ...one }) => {
    const documentId = again.get(id);
    return documentId ? [{ ...one, id: newId<string>(), document_id: documentId }] : [];
  });
  if (rows.length === 0) return;
  await tx.run(ADD, [tx.ctx.tenantId, JSON.stringify(rows), tx.at]);
  tx.audit(
    ...rows.map((one) => ({
      action: 'document.cameAgain',
      subject: { kind: 'Document', id: one.document_id },
      details: { channel: one.channel, ...(one.channel_id ? { channelId: one.channel_id } : {}) },
      correlationId: one.correlation_id,
    })),
  );
}

// In the order of their hashes, so that two that bring the same files do not wait for each other in a ring.
const LOCK = `
  SELECT pg_advisory_xact_lock(hashtextextended($1::text || ' ' || h, 0)) FROM (SELECT h FROM unnest($2::text[]) AS h ORDER BY h) AS sorted`;
const KNOWN = `
  SELECT id, sha256, channel, supplier_id FROM document WHERE tenant_id = $1 AND sha256 = ANY($2) AND supplier_id IS NULL ORDER BY id`;
const ADD = `
  INSERT INTO document_repeat (tenant_id, id, document_id, channel, channel_id, mail_of, filename, received_by, received_at)
  SELECT $1, r.id, r.document_id, r.channel, r.channel_id, r.mail_of, r.filename, r.received_by, $3
  FROM jsonb_populate_recordset(NULL::document_repeat, $2::jsonb) AS r`;
