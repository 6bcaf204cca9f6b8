import { startPlaybook, wayOf, withOwner } from '@clearhold/cases';
import type { CaseDraft, EarlyPayment } from '@clearhold/exceptions';
import { type Id, newId } from '@clearhold/kernel';
import type { EffectivePolicy } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import { BankChanges } from '../../accounts/index.ts';
import { PlaybookLibrary } from '../../playbooks/index.ts';
import { asRolesAllow, PolicyService } from '../../policies/index.ts';
import { dueOf, engineOptions, placeOf } from './case-clock.ts';
import { activeRole, STATE_NAMES, waitingFor } from './case-engine.ts';
import { caseFacts } from './case-facts.ts';
import { type CaseRow, isBankChange } from './case-row.ts';
import { CaseWriter } from './case-writer.ts';

/** A case to be opened about one document. */
export interface NewCase {
  readonly id: Id<'Case'>;
  readonly draft: Pick<CaseDraft, 'title' | 'primaryCode' | 'codes' | 'causeKey' | 'amountAtRisk' | 'currency'>;
  readonly documentId: string | null;
  readonly invoiceId: string | null;
  readonly supplierId: string | null;
  readonly supplierName: string;
  readonly supplierCritical?: boolean;
  readonly invoiceNumber: string;
  readonly invoiceAmount?: string;
  /** The day that decides the period in which the invoice is posted, as an ISO date. */
  readonly invoiceDate?: string | null;
  /** What paying early would save, in the currency of the case. */
  readonly discount?: Pick<EarlyPayment, 'until' | 'amount'>;
  readonly unitId: string | null;
  readonly preparers: readonly string[];
  readonly correlationId: string;
}

export const newCaseId = (): Id<'Case'> => newId<'Case'>();

interface Opening {
  readonly number: number;
  readonly due: string | null;
  readonly policy: EffectivePolicy;
  readonly versions: Record<string, number>;
}

/** Opens cases and starts their playbooks, a batch in a handful of statements. */
@Injectable()
export class CaseOpener {
  constructor(
    private readonly playbooks: PlaybookLibrary,
    private readonly policies: PolicyService,
    private readonly changes: BankChanges,
  ) {}

  async open(tx: Tx, wanted: readonly NewCase[]): Promise<void> {
    if (wanted.length === 0) return;
    const policies = await this.policies.ofUnits(
      tx,
      wanted.map((one) => one.unitId),
    );
    const versions = await this.#versions(tx, policies.keys());
    const shelf = await this.playbooks.base(tx);
    const first = await takeNumbers(tx, wanted.length);
    const writer = new CaseWriter(tx);
    for (const [index, one] of wanted.entries()) {
      const { codes } = one.draft;
      const policy = policies.get(one.unitId)!;
      const way = wayOf(codes, policy);
      const chosen = await this.playbooks.choose(tx, policy, way, shelf);
      const playbook = asRolesAllow(withOwner(chosen, way.owner), policy);
      const due = dueOf(codes, policy, tx.at);
      const row = this.#row(tx, one, { number: first + index, due, policy, versions: versions.get(one.unitId)! });
      const facts = caseFacts({ ...row, playbook_key: playbook.key }, playbook, policy, {
        openCodes: codes,
        invoiceAmount: one.invoiceAmount,
        preparers: one.preparers,
      });
      const started = startPlaybook(playbook, facts, tx.at.toISOString(), engineOptions(policy));
      writer.open(
        {
          ...row,
          playbook_key: playbook.key,
          playbook_version: playbook.version,
          playbook_state: way.owner ? { ...started.state, ownerRole: way.owner } : started.state,
          state: STATE_NAMES[started.state.caseState],
          waiting_for: waitingFor(playbook, started.state),
          team_role: activeRole(playbook, started.state),
        },
        started,
      );
      tx.audit({
        action: 'case.opened',
        subject: { kind: 'Case', id: row.id },
        details: { number: row.number, codes, amountAtRisk: row.amount_at_risk, currency: row.currency },
      });
    }
    await writer.flush();
    const ofBank = wanted.filter(({ draft }) => isBankChange(draft)).map(({ id }) => id);
    if (ofBank.length) await this.changes.begin(tx, ofBank);
  }

  /** Which versions of which scopes were in force, by unit. */
  async #versions(tx: Tx, unitIds: Iterable<string | null>): Promise<Map<string | null, Record<string, number>>> {
    const versions = new Map<string | null, Record<string, number>>();
    for (const unitId of unitIds) {
      const layers = await this.policies.layers(tx, unitId);
      versions.set(unitId, Object.fromEntries(layers.map((layer) => [layer.scope.id, layer.version])));
    }
    return versions;
  }

  #row(tx: Tx, one: NewCase, { number, due, policy, versions }: Opening): CaseRow {
    const { draft } = one;
    const place = placeOf(
      {
        codes: draft.codes,
        amount: draft.amountAtRisk,
        currency: draft.currency,
        dueAt: due,
        critical: one.supplierCritical,
        discountUntil: one.discount?.until,
      },
      tx.at,
      policy,
    );
    return {
      id: one.id,
      number,
      title: draft.title,
      primary_code: draft.primaryCode,
      codes: [...draft.codes],
      cause_key: draft.causeKey,
      state: 'NEW',
      version: 1,
      playbook_key: '',
      playbook_version: 1,
      playbook_state: undefined as never,
      document_id: one.documentId,
      invoice_id: one.invoiceId,
      supplier_id: one.supplierId,
      supplier_name: one.supplierName,
      invoice_number: one.invoiceNumber,
      amount_at_risk: draft.amountAtRisk,
      currency: draft.currency,
      opened_at: tx.at,
      due_at: due ? new Date(due) : null,
      closed_at: null,
      resolution: null,
      owner_id: null,
      team_role: null,
      priority: place.score,
      priority_reason: place.reason,
      waiting_for: null,
      unit_id: one.unitId,
      touches: 0,
      correlation_id: one.correlationId,
      search: [number, one.invoiceNumber, one.supplierName, draft.title, ...draft.codes, draft.amountAtRisk]
        .join(' ')
        .toLowerCase(),
      policy_versions: versions,
      updated_at: tx.at,
      invoice_date: one.invoiceDate ?? null,
      discount_until: one.discount?.until ?? null,
      discount_amount: one.discount?.amount ?? null,
    };
  }
}

/** Takes the next case numbers of the tenant; the first of them is returned. */
async function takeNumbers(tx: Tx, count: number): Promise<number> {
  const [row] = await tx.query<{ value: number }>(
    `INSERT INTO tenant_counter AS t (tenant_id, name, value) VALUES ($1, 'case', $2)
     ON CONFLICT (tenant_id, name) DO UPDATE SET value = t.value + $2 RETURNING value`,
    [tx.ctx.tenantId, count],
  );
  return row!.value - count + 1;
}
