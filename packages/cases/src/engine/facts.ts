import type { Money } from '@clearhold/kernel';

/** What the engine knows about a case when it decides. Plain data; the same facts always lead to the same decision. */
export interface CaseFacts {
  readonly caseId: string;
  /** Taxonomy codes of all exceptions of the case. */
  readonly codes: readonly string[];
  /** Codes of the exceptions that still stand. Empty after a change outside: the case clears itself. */
  readonly openExceptions: readonly string[];
  readonly amountAtRisk: Money;
  readonly invoiceAmount?: Money;
  /** True while the ERP or Clearhold stops the invoice. Absent means true. */
  readonly hold?: boolean;
  /** Who prepared the matter outside the case (entered the invoice, keyed the order). */
  readonly preparers?: readonly string[];
  /** Who asked for the change that is judged (a bank change, say). */
  readonly requestedBy?: string;
  /** Persons by the part they play: `buyer`, `receiver`, `analyst`; the `owner` of a step is looked up here. */
  readonly people?: Readonly<Record<string, string>>;
  /** The effective `approval.reasonRequired`; absent means false. */
  readonly approvalReasonRequired?: boolean;
  /** Numeric policy settings by key, in the setting's own unit (see `settingsOf` for those a playbook reads). */
  readonly settings?: Readonly<Record<string, number>>;
  /** More facts for conditions and forms, by name. */
  readonly more?: Readonly<Record<string, unknown>>;
}
