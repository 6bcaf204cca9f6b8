import type { CanonicalDocument, Party } from '@clearhold/documents';
import type { Tx } from '../../platform/database/tx.ts';
import { taxKey } from './tax-key.ts';

/** What invoices are judged by, and what changes it: orders by number, suppliers by whatever names them. */
export interface FactNames {
  readonly orderNumbers?: readonly string[];
  readonly suppliers?: readonly Party[];
}

/**
 * Holds facts until commit, so that judging an invoice and changing what it is judged by never overlap. Whoever comes second
 * sees what the first one did: the invoice sees the receipt, or the receipt finds the held invoice. The facts need not be
 * there yet. All names of a transaction are asked for at once, in one order, so that two never wait for each other in a ring.
 */
export async function holdFacts(tx: Tx, { orderNumbers = [], suppliers = [] }: FactNames): Promise<void> {
  const names = [...orderNumbers.map((number) => `order ${number}`), ...suppliers.flatMap(namesOf)];
  if (names.length === 0) return;
  await tx.query(HOLD, [[...new Set(names)].map((name) => `${tx.ctx.tenantId} ${name}`)]);
}

/** The facts that taking these documents in touches. */
export function factsTouched(documents: readonly CanonicalDocument[]): FactNames {
  const orderNumbers = documents.flatMap((document) =>
    document.kind === 'PurchaseOrder'
      ? [document.number]
      : [document.orderReference, ...document.lines.map((line) => line.orderReference)].flatMap(
          (number) => number || [],
        ),
  );
  return { orderNumbers, suppliers: documents.map((document) => document.supplier) };
}

function namesOf({ taxId, registrationId, endpoint, name }: Party): string[] {
  const named = [taxId && taxKey(taxId), registrationId, endpoint?.id, name?.toLowerCase()];
  return named.flatMap((one) => (one ? [`supplier ${one}`] : []));
}

const HOLD = `
  SELECT pg_advisory_xact_lock(h) FROM (SELECT DISTINCT hashtextextended(n, 0) AS h FROM unnest($1::text[]) AS n ORDER BY 1) AS held`;
