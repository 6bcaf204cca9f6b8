import type { CanonicalInvoice, CanonicalOrder, CanonicalReceipt, Problem } from '@clearhold/documents';
import type { DecimalText } from '@clearhold/kernel';
import type { SupplierField } from './suppliers/supplier-fields.ts';

/** A bank account the tenant knows of its supplier. An account changed after its verification counts as unverified. */
export interface KnownAccount {
  /** Its number; absent where `key` and `shown` stand for it. */
  iban?: string;
  /** What is the same for the same account only, in the caller's own words; compared with the facts' `accountKey`. */
  key?: string;
  /** The number as it may be shown: country, dots and last characters. */
  shown?: string;
  /** ISO 8601 instant or date; absent: the account is on file but nobody verified it. */
  verifiedAt?: string;
  changedAt?: string;
}

/** Another record of the master data for what seems to be the same company. */
export interface SupplierTwin {
  id: string;
  /** What its system of record calls it. */
  sourceId: string;
  name: string;
  status: 'active' | 'blocked';
  sameTaxId: boolean;
  sameAccount: boolean;
}

/** What the tenant's supplier master says. */
export interface SupplierFacts {
  id: string;
  status: 'active' | 'blocked';
  name?: string;
  /** VAT or tax number as the master holds it. */
  taxId?: string;
  verifiedIbans: KnownAccount[];
  /** Fields that its record does not hold; absent: nobody looked. */
  lacks?: readonly SupplierField[];
  /** Absent: none. */
  twins?: readonly SupplierTwin[];
  /** Agreed payment terms in the usual notation: `Net 30`, `2/10 net 30`, `30 days`. */
  terms?: string;
  blockedReason?: string;
}

/** How far an order line has come, over all invoices and receipts seen before this one. Absent figures are zero. */
export interface OrderLineProgress {
  /** Billed by earlier invoices less credited: quantity in the order's unit, net amount in the order's currency. */
  billed?: { quantity: DecimalText; amount: DecimalText };
  /** Quantity received; when absent, the goods receipts among the facts are added up. */
  receivedQuantity?: DecimalText;
  /** Quantity accepted at inspection (four-way match); when absent, what the goods receipts among the facts say of one. */
  acceptedQuantity?: DecimalText;
}

/** An order with its progress by line id. */
export interface OrderFacts {
  order: CanonicalOrder;
  status: 'open' | 'unapproved' | 'closed' | 'cancelled';
  progress: Record<string, OrderLineProgress>;
}

/**
 * An earlier invoice that could be the same one; without `supplierId` the caller vouches that it is the same supplier's.
 * Those with status `rejected` or `cancelled` are never held against a new one.
 */
export interface DuplicateCandidate {
  id: string;
  number: string;
  /** What `normaliseNumber(number)` gives, kept by the caller for look-up. */
  normalisedNumber?: string;
  kind?: 'Invoice' | 'CreditNote';
  supplierId?: string;
  issueDate?: string;
  currency: string;
  gross: DecimalText;
  net?: DecimalText;
  orderReference?: string;
  sha256?: string;
  status: string;
  /** Who billed it, as its document says. */
  supplierName?: string;
  /** It came with the same VAT or tax number, or the same bank account, though its supplier is another record. */
  sameTaxId?: boolean;
  sameAccount?: boolean;
  unitId?: string | null;
  /** Days from its arrival to the arrival of the new one. */
  ageDays?: number;
  /** Credit notes to it give back all that it asks for. */
  credited?: boolean;
}

/** What people said of a supplier's earlier suspicions: that invoices alike in this way are not the same. */
export interface DismissedLikeness {
  /** How their numbers stood to each other: a `NumberRelation`. */
  relation: string;
  /** What a person said last. */
  reason: string;
  /** In how many cases, not counting those that were forgotten. */
  times: number;
  /** The earlier invoices of this very invoice that were dismissed. */
  candidateIds?: readonly string[];
}

/** Who sent the mail that an invoice came in. */
export interface SenderFacts {
  /** Of its From field, in small letters. */
  address?: string;
  /** The supplier's own address, or one that the tenant named. */
  known: boolean;
  /** DKIM or SPF shows that the domain of the address sent it. */
  proven: boolean;
  /** What they said: `pass`, `fail`, `none`, ... */
  dkim: string;
  spf: string;
}

/** All that the detectors may look at. They read no clock and no store. */
export interface Facts {
  invoice: CanonicalInvoice;
  documentId: string;
  /** SHA-256 of the document's bytes in hex; a candidate with the same one is the same file. */
  sha256?: string;
  problems: Problem[];
  supplier?: SupplierFacts;
  /** What the account that payment is asked to is told by, where known accounts bear a `key`. */
  accountKey?: string;
  /** Who bills, where no record stands behind it: the id that the caller's candidates carry for the same one. */
  supplierId?: string;
  orders: OrderFacts[];
  receipts: CanonicalReceipt[];
  candidates: DuplicateCandidate[];
  /** Suspicions of this supplier that people dismissed; absent: none. */
  dismissed?: readonly DismissedLikeness[];
  /** Who sent it, where it came by mail over a channel. */
  sender?: SenderFacts;
  /** The business unit that is billed. */
  unitId?: string | null;
  /** The tenant's local date, ISO 8601. */
  today: string;
}
