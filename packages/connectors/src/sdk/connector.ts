import type { ZodType } from 'zod';
import type { HttpClient } from './http.ts';
import type { EffectOutcome, LookupOutcome, Refused, Retry } from './outcome.ts';

/** The actions that change something at the other side. */
export type EffectAction = 'releaseHold' | 'rejectInvoice';

/**
 * Which invoice. With `documentNumber` (the ERP's own) it is named; without, it is found by the supplier's number, and
 * an effect is refused unless exactly one matches. `companyCode` and `fiscalYear` (four digits) are always compared.
 */
export interface InvoiceRef {
  readonly companyCode: string;
  readonly fiscalYear: string;
  readonly documentNumber?: string;
  readonly supplierInvoiceNumber?: string;
  /** The supplier's number in the ERP; narrows the search by `supplierInvoiceNumber`. */
  readonly supplierId?: string;
}

/** Which account and cost centre a billed line is for, in the ERP's own numbers. */
export interface LineCoding {
  /** The line's number on the supplier's invoice. */
  readonly line: string;
  readonly account: string;
  readonly costCentre: string | null;
}

/** What an effect needs. The key is stored by the caller before the first try and is the same on every try. */
export interface EffectInput {
  /** 8 to 128 characters of letters, digits and `._:-`; one decision, one key. */
  readonly effectKey: string;
  readonly invoice: InvoiceRef;
  /** Why, in the person's words. Kept by the caller; sent only where the other side has a place for it. */
  readonly reason: string;
  /** Who decided: an opaque id. */
  readonly by: string;
  /** When the effect was claimed, ISO 8601 in UTC, the same on every try; needed for repeatable requests. */
  readonly claimedAt?: string;
  /** What people coded; goes there before the release, where the other side has a place for it. */
  readonly coding?: readonly LineCoding[];
}

/** What a connector gets with every call. It keeps nothing between calls, so tenants cannot mix. */
export interface ConnectorContext<Config> {
  readonly config: Config;
  readonly http: HttpClient;
  readonly now: () => Date;
}

/** An invoice as the ERP shows it. `block`: the ERP's own reason key, null when payment is free. */
export interface ErpInvoice {
  readonly companyCode: string;
  readonly fiscalYear: string;
  readonly documentNumber: string;
  readonly supplierInvoiceNumber: string;
  readonly block: string | null;
  readonly state: 'posted' | 'not-posted' | 'reversed';
  /** The reversing document as `number/year`, null when there is none. */
  readonly reversedBy: string | null;
}

/** What `readBlock` gives. */
export type ReadOutcome =
  | { readonly kind: 'read'; readonly invoice: ErpInvoice; readonly at: string }
  | Refused
  | Retry;

/** Whether the other side answers and lets us in. `down` may pass by itself; `misconfigured` needs a person. */
export interface Health {
  readonly status: 'up' | 'down' | 'misconfigured';
  readonly code: string;
  readonly message: string;
  readonly at: string;
}

/** What a connector can do, for showing and for planning. */
export interface Capabilities {
  readonly actions: readonly ('readBlock' | EffectAction)[];
  /** How a second effect is made impossible. `state`: the wanted state is looked up and is final; `key`: by an idempotency key. */
  readonly exactlyOnce: 'state' | 'key';
}

/**
 * One system that Clearhold can talk to. Stateless; every method may be called at the same time for any number of
 * configurations. Methods return outcomes for all that can be expected; a throw is a bug.
 */
export interface Connector<Config = unknown> {
  readonly key: string;
  readonly title: string;
  /** Checks the configuration (secrets included) and fills in its defaults. */
  readonly configSchema: ZodType<Config>;
  readonly capabilities: Capabilities;
  readonly actions: {
    readBlock(context: ConnectorContext<Config>, invoice: InvoiceRef): Promise<ReadOutcome>;
    releaseHold(context: ConnectorContext<Config>, input: EffectInput): Promise<EffectOutcome>;
    rejectInvoice(context: ConnectorContext<Config>, input: EffectInput): Promise<EffectOutcome>;
  };
  health(context: ConnectorContext<Config>): Promise<Health>;
  /** Whether the effect of `input` is in place. Changes nothing. */
  lookupEffect(context: ConnectorContext<Config>, action: EffectAction, input: EffectInput): Promise<LookupOutcome>;
}
