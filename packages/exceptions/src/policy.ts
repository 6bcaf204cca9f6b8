import { type Limit, TOLERANCES, type ToleranceName } from '@clearhold/policy';
import type { SupplierField } from './suppliers/supplier-fields.ts';

/** A limit with the setting it comes from and the scope that set it. */
export interface SourcedLimit {
  limit: Limit;
  /** The setting scope in words: `tenant Acme`, `declared default`. */
  scope: string;
  settingKey: string;
}

/**
 * A tolerance: percent of the expected value and an absolute amount. Where both are maintained `combine` says which
 * counts; with neither, `unsetMeans`: nothing passes (as SAP reads a blank) or anything does (as Oracle reads it).
 */
export interface ToleranceRule {
  percent: SourcedLimit;
  absolute: SourcedLimit;
  combine: 'lesser' | 'greater';
  unsetMeans: 'zero' | 'infinite';
}

/** What a tolerance judges. */
export type ToleranceKind = ToleranceName;

/** A rule for each tolerance that a policy maintains. */
export function forEachTolerance(rule: (kind: ToleranceKind) => ToleranceRule): Record<ToleranceKind, ToleranceRule> {
  const kinds = Object.keys(TOLERANCES) as ToleranceKind[];
  return Object.fromEntries(kinds.map((kind) => [kind, rule(kind)])) as Record<ToleranceKind, ToleranceRule>;
}

/** When and of what tax is kept back. The rule's name begins with the supplier's country. */
export interface WithholdingRule {
  readonly percent: string;
  /** The first day, and the last one where there is one. */
  readonly from: string;
  readonly until?: string;
  /** Accounts, or beginnings with a star, whose lines it is for; absent: all lines. */
  readonly accounts?: readonly string[];
}

/** The part of a tenant's effective policy that detection needs; `detectionPolicy` takes it from there. */
export interface DetectionPolicy {
  tolerances: Readonly<Record<ToleranceKind, ToleranceRule>>;
  /** Differences of a document that together come to no more than this are not held; decimal text, zero: all are. */
  floor: string;
  /** How charges of an order are spread over what bills it (`least`: whichever of them allows least), and whether an order that names none allows none. */
  charges: { distribution: 'value' | 'quantity' | 'line' | 'least'; mustBeAgreed: boolean };
  /** How many days before the agreed delivery an invoice may be dated. */
  earlyDaysMax: number;
  /** How many days before or after the dates of a blanket order an invoice may be dated. */
  blanketDaysMax: number;
  /** True: billed is compared with received (three-way match); false: with the order alone. */
  receiptRequired: boolean;
  orderRequired: boolean;
  /** Canonical paths: `buyerReference`, `supplier.taxId`, `lines[].accountingCost`. */
  requiredFields: readonly string[];
  /** What a supplier's record must hold. */
  supplierFields: readonly SupplierField[];
  /** Whether an invoice waits while its supplier is on file more than once. */
  supplierTwinsHeld: boolean;
  /** Hundredths from 0 to 100 below which a field that was read from a page is not trusted. */
  captureConfidencePercent: number;
  /** Account assignment: needed without an order, and which accounts, or beginnings with a star, are not to be used. */
  coding: { required: boolean; blocked: readonly string[] };
  /** Whether rates and exemptions are held against the rates of the supplier's country. */
  taxCodeChecked: boolean;
  /** Tax to be kept back from suppliers of a country, by the rule's name: percent of the net amount as decimal text, days as ISO 8601. */
  withholding: Readonly<Record<string, WithholdingRule>>;
  /** What is asked of who sends an invoice by mail. */
  sender: { mustBeKnown: boolean; mustBeProven: boolean };
  /** How many of a hundred invoices of the full amount are drawn for a check; smaller ones in proportion. Decimal texts. */
  sample: { percent: string; fullAmount: string };
  duplicates: {
    lookbackDays: number;
    strictness: 'exact' | 'balanced' | 'wide';
    /** Whether what people dismissed before lowers a suspicion. */
    learns: boolean;
    /** Hundredths from 0 to 100 from which a likeness is a suspicion. */
    confidencePercent: number;
  };
}
