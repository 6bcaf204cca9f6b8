import { type CaseFacts, type Playbook, settingsOf } from '@clearhold/cases';
import { withBases } from '@clearhold/exceptions';
import { money } from '@clearhold/kernel';
import type { EffectivePolicy, SettingKey } from '@clearhold/policy';
import type { CaseRow } from './case-row.ts';

/** What a case's surroundings add to its own row. */
export interface Surroundings {
  readonly openCodes: readonly string[];
  readonly invoiceAmount?: string;
  readonly invoiceStatus?: string;
  readonly preparers?: readonly string[];
  readonly requestedBy?: string;
  readonly supplierContacts?: readonly string[];
  /** Numbers of the supplier's own record: the only ones that a call back may use. */
  readonly supplierPhones?: readonly string[];
  /** What other systems call the matter by: events are told apart by these. */
  readonly names?: Readonly<Record<string, string>>;
}

/** The facts that the playbook engine decides on. */
export function caseFacts(row: CaseRow, playbook: Playbook, policy: EffectivePolicy, around: Surroundings): CaseFacts {
  const settings = settingsOf(playbook).flatMap((key) => {
    const value = Number(policy.get(key as SettingKey));
    return Number.isFinite(value) ? [[key, value] as const] : [];
  });
  return {
    caseId: row.id,
    codes: withBases(row.codes),
    openExceptions: withBases(around.openCodes),
    amountAtRisk: money(row.amount_at_risk, row.currency),
    invoiceAmount: around.invoiceAmount ? money(around.invoiceAmount, row.currency) : undefined,
    hold: around.invoiceStatus !== 'released',
    preparers: around.preparers ?? [],
    requestedBy: around.requestedBy,
    people: row.owner_id ? { owner: row.owner_id, analyst: row.owner_id } : {},
    approvalReasonRequired: policy.get('approval.reasonRequired'),
    settings: Object.fromEntries(settings),
    more: {
      ...around.names,
      caseNumber: String(row.number),
      invoiceNumber: row.invoice_number,
      supplierContacts: around.supplierContacts ?? [],
      supplierPhones: around.supplierPhones ?? [],
    },
  };
}
