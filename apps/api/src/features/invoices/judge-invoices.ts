import type { Party } from '@clearhold/documents';
import {
  type CaseDraft,
  candidatesWorthKeeping,
  type DetectedException,
  type Detection,
  type DetectionPolicy,
  detectIn,
  detectionPolicy,
  type EffectiveTaxonomy,
  effectiveTaxonomy,
  type Facts,
  groupIntoCases,
  isSpotless,
  match,
  pursue,
} from '@clearhold/exceptions';
import { newId } from '@clearhold/kernel';
import type { EffectivePolicy } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { Breath } from '../../platform/queue/breath.ts';
import { AccountSeal, sealOldAccounts } from '../accounts/index.ts';
import { factsTouched, findSuppliers, holdFacts, type KnownSupplier } from '../masterdata/index.ts';
import { PolicyService } from '../policies/index.ts';
import { type ArrivedInvoice, orderNumbersOf } from './arrived-invoice.ts';
import { dismissalsOf, dismissedFor } from './dismissals.ts';
import { Candidates } from './duplicate-candidates.ts';
import type { DuplicateKeys } from './duplicate-keys.ts';
import { OrderBook } from './order-facts.ts';
import { sendersOf } from './senders.ts';

/** An invoice with the verdict on it. */
export interface Judged {
  readonly invoice: ArrivedInvoice;
  readonly invoiceId: string;
  readonly supplier: KnownSupplier;
  readonly orderNumbers: readonly string[];
  readonly detection: Detection;
  /** Exceptions of types that are switched off: counted, and nothing else. */
  readonly measured: readonly DetectedException[];
  readonly drafts: readonly CaseDraft[];
  readonly orderIds: ReadonlyMap<string, string>;
  /** The facts that any policy could find something on, as JSON; null where none could. */
  readonly doubtful: string | null;
  /** What later invoices find it by. */
  readonly keys: DuplicateKeys;
}

/** Judges a batch of invoices of one tenant against orders, receipts, suppliers and earlier invoices, one after another. */
@Injectable()
export class JudgeInvoices {
  constructor(
    private readonly policies: PolicyService,
    private readonly seals: AccountSeal,
  ) {}

  /** `aside`: other invoices whose billing is not to count. */
  async judge(tx: Tx, invoices: readonly ArrivedInvoice[], aside: readonly string[] = []): Promise<Judged[]> {
    if (invoices.length === 0) return [];
    await holdFacts(tx, factsTouched(invoices.map((one) => one.canonical)));
    const policies = await this.#policies(tx, invoices);
    const suppliers = await this.#suppliers(
      tx,
      invoices.map((one) => one.canonical.supplier),
    );
    const supplierIds = suppliers.map((one) => one.id);
    const own = invoices.flatMap((one) => one.invoiceId ?? []);
    const book = await OrderBook.load(tx, [...new Set(invoices.flatMap(orderNumbersOf))], [...own, ...aside]);
    const candidates = await Candidates.load(
      tx,
      invoices,
      supplierIds,
      Math.max(...[...policies.values()].map(({ policy }) => policy.duplicates.lookbackDays)),
    );
    const dismissals = await dismissalsOf(tx, supplierIds);
    const senders = await sendersOf(tx, invoices, suppliers);
    const breath = new Breath();
    const judged: Judged[] = [];
    for (const [index, invoice] of invoices.entries()) {
      await breath.take();
      const supplier = suppliers[index]!;
      const { policy, taxonomy } = policies.get(invoice.unitId)!;
      const orderNumbers = orderNumbersOf(invoice);
      const facts = {
        invoice: invoice.canonical,
        documentId: invoice.documentId,
        sha256: invoice.sha256,
        problems: [...invoice.problems],
        supplier: supplier.facts,
        supplierId: supplier.id,
        accountKey: this.seals.keyOf(tx.ctx.tenantId, invoice.canonical.payment.iban),
        ...book.factsFor(orderNumbers, invoice.canonical.kind),
        unitId: invoice.unitId,
        candidates: candidates.of(supplier.id, invoice, policy.duplicates.lookbackDays),
        dismissed: dismissedFor(dismissals, supplier.id, invoice.invoiceId),
        sender: senders.get(invoice.documentId),
        today: tx.at.toISOString().slice(0, 10),
      };
      const matched = match(facts);
      const found = detectIn(matched, policy);
      const { exceptions, measured } = pursue(found.exceptions, taxonomy, facts);
      const detection = { ...found, exceptions };
      // Written down now: what this invoice bills is added to the same facts for the next one.
      const doubtful = found.exceptions.length || !isSpotless(matched) ? keptFacts(facts) : null;
      const invoiceId = invoice.invoiceId ?? newId<'Invoice'>();
      const held = detection.exceptions.length > 0;
      book.bill(detection.allocations, held);
      const keys = candidates.add(invoice, invoiceId, supplier.id, held ? 'held' : 'clear');
      const orderIds = new Map(
        orderNumbers.flatMap((number) => (book.idOf(number) ? [[number, book.idOf(number)!] as const] : [])),
      );
      judged.push({
        invoice,
        invoiceId,
        supplier,
        orderNumbers,
        detection,
        measured,
        drafts: groupIntoCases(exceptions),
        orderIds,
        doubtful,
        keys,
      });
    }
    return judged;
  }

  // Accounts from before numbers were sealed are sealed with the first invoice that they are compared with.
  async #suppliers(tx: Tx, parties: readonly Party[]): Promise<KnownSupplier[]> {
    const found = await findSuppliers(tx, parties);
    const isOld = ({ facts }: KnownSupplier) => facts?.verifiedIbans.some(({ iban }) => iban !== undefined);
    const old = found.filter(isOld).map(({ id }) => id);
    if (old.length === 0) return found;
    await sealOldAccounts(tx, this.seals, old);
    return findSuppliers(tx, parties);
  }

  // Each unit's invoices are judged by what holds in that unit, whatever else the batch brings.
  async #policies(tx: Tx, invoices: readonly ArrivedInvoice[]): Promise<Map<string | null, Rules>> {
    const effective = await this.policies.ofUnits(
      tx,
      invoices.map((one) => one.unitId),
    );
    const rules = (policy: EffectivePolicy) => ({
      policy: detectionPolicy(policy),
      taxonomy: effectiveTaxonomy(policy),
    });
    return new Map([...effective].map(([unitId, policy]) => [unitId, rules(policy)]));
  }
}

interface Rules {
  readonly policy: DetectionPolicy;
  readonly taxonomy: EffectiveTaxonomy;
}

/** What an invoice is judged by, without what its document and its own row hold already. */
export type KeptFacts = Pick<
  Facts,
  'supplier' | 'supplierId' | 'accountKey' | 'orders' | 'receipts' | 'candidates' | 'dismissed' | 'sender' | 'today'
>;

function keptFacts(facts: Facts): string {
  const { supplier, supplierId, accountKey, orders, receipts, dismissed, sender, today } = facts;
  const candidates = candidatesWorthKeeping(facts);
  return JSON.stringify({
    supplier,
    supplierId,
    accountKey,
    orders,
    receipts,
    candidates,
    dismissed,
    sender,
    today,
  } satisfies KeptFacts);
}
