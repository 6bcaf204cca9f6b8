import type { SenderProof } from '@clearhold/documents';
import type { SenderFacts } from '@clearhold/exceptions';
import type { Tx } from '../../platform/database/tx.ts';
import type { KnownSupplier } from '../masterdata/index.ts';
import type { ArrivedInvoice } from './arrived-invoice.ts';

interface Row {
  readonly id: string;
  readonly address: string | null;
  readonly proof: SenderProof | null;
  /** Addresses, or `@domain`, that the tenant named for the channel. */
  readonly named: string[] | null;
}

/** Who sent the mails that invoices came in, by the invoice's document; only of those that came by mail over a channel. */
export async function sendersOf(
  tx: Tx,
  invoices: readonly ArrivedInvoice[],
  suppliers: readonly KnownSupplier[],
): Promise<ReadonlyMap<string, SenderFacts>> {
  const rows = await tx.query<Row>(SENDERS, [tx.ctx.tenantId, invoices.map(({ documentId }) => documentId)]);
  if (rows.length === 0) return new Map();
  const of = new Map(invoices.map(({ documentId }, index) => [documentId, suppliers[index]!.id]));
  const emails = await tx.query<{ id: string; email: string }>(EMAILS, [tx.ctx.tenantId, [...new Set(of.values())]]);
  return new Map(
    rows.map(({ id, address, proof, named }) => {
      const own = emails.find((one) => one.id === of.get(id))?.email;
      const known = address !== null && [...(named ?? []), ...(own ? [own] : [])].some((one) => isMeant(one, address));
      const { proven = false, dkim = 'none', spf = 'none' } = proof ?? {};
      return [id, { ...(address ? { address } : {}), known, proven, dkim, spf }];
    }),
  );
}

const isMeant = (known: string, address: string): boolean =>
  known.startsWith('@') ? address.endsWith(known) : address === known;

const SENDERS = `
  SELECT d.id, m.mail ->> 'from' AS address, m.mail -> 'sender' AS proof, c.settings -> 'senders' AS named
  FROM document d JOIN document m ON m.tenant_id = d.tenant_id AND m.id = d.mail_of
    JOIN channel c ON c.tenant_id = m.tenant_id AND c.id = m.channel_id
  WHERE d.tenant_id = $1 AND d.id = ANY($2) AND d.mail_of IS NOT NULL`;
const EMAILS =
  'SELECT id, lower(email) AS email FROM supplier WHERE tenant_id = $1 AND id = ANY($2) AND email IS NOT NULL';
