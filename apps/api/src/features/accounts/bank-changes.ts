import {
  actOnBankChange,
  type BankChange,
  type BankChangeTerms,
  isPayable,
  type Playbook,
  type PlaybookEvent,
} from '@clearhold/cases';
import { newId, ok, type Refusal, type Result } from '@clearhold/kernel';
import type { EffectivePolicy } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { AccountSeal } from './account-seal.ts';
import { actsOfEvent } from './acts-of-event.ts';
import { type ChangeRow, lockChange, saveChange, toChange } from './change-row.ts';

/** A change with what an event makes of it. */
export interface Moved {
  readonly row: ChangeRow;
  readonly change: BankChange;
}

/** Leads changes of suppliers' bank details along their cases; what becomes active is the supplier's account from then on. */
@Injectable()
export class BankChanges {
  constructor(private readonly seals: AccountSeal) {}

  /** Begins a change for each of these cases whose document asks for payment to an account. */
  async begin(tx: Tx, caseIds: readonly string[]): Promise<void> {
    const { tenantId } = tx.ctx;
    const asked = await tx.query<Asked>(ASKED, [tenantId, caseIds]);
    for (const { caseId, supplierId, documentId, proposedAt, account } of asked) {
      const { sealed, key, shown } = this.seals.seal(tenantId, account);
      const id = newId<'BankChange'>();
      const values = [tenantId, id, supplierId, caseId, sealed, key, shown, `document:${documentId}`, proposedAt];
      await tx.run(BEGIN, values);
      tx.audit({
        action: 'bankChange.proposed',
        subject: { kind: 'Supplier', id: supplierId },
        details: { caseId, account: shown },
      });
    }
  }

  /** What an event on a case makes of its change, if it has one: a refusal where a step would be left out. Writes nothing. */
  async next(
    tx: Tx,
    caseId: string,
    event: PlaybookEvent,
    { playbook, policy }: { playbook: Playbook; policy: EffectivePolicy },
  ): Promise<Result<Moved | undefined, Refusal>> {
    if (event.type !== 'taskCompleted' && event.type !== 'approvalDecided') return ok(undefined);
    const row = await this.#changeOf(tx, caseId);
    if (!row) return ok(undefined);
    const contactSince =
      event.type === 'taskCompleted' ? await numberSince(tx, row, event.values?.calledNumber) : undefined;
    const known = { at: tx.at.toISOString(), isConfirmed: tx.ctx.isConfirmed !== false, contactSince };
    const terms = termsOf(policy, event);
    let change = toChange(row);
    for (const act of actsOfEvent(playbook, event, known)) {
      const moved = actOnBankChange(change, act, terms);
      if (!moved.ok) return moved;
      change = moved.value;
    }
    return ok({ row, change });
  }

  /** Keeps what an event made of a change. */
  async save(tx: Tx, { row, change }: Moved): Promise<void> {
    if (change.state === row.state && change.approvedBy.length === row.approved_by.length) return;
    await saveChange(tx, row.id, change);
    const { supplier_id, case_id, account_key, sealed_iban, shown, version } = row;
    tx.audit({
      action: isPayable(change) ? 'bankChange.verified' : 'bankChange.moved',
      subject: { kind: 'Supplier', id: supplier_id },
      details: { caseId: case_id, account: shown, version, state: change.state },
    });
    if (!isPayable(change)) return;
    const by = `case:${case_id}`;
    await tx.run(VERIFY, [tx.ctx.tenantId, newId(), supplier_id, sealed_iban, account_key, shown, tx.at, by]);
  }

  /** Cases that ended take what was still under way with them. */
  async ended(tx: Tx, caseIds: readonly string[]): Promise<void> {
    if (caseIds.length) await tx.run(WITHDRAW, [tx.ctx.tenantId, caseIds, tx.at]);
  }

  // One of a case from before there were changes begins with the first thing that is done about it.
  async #changeOf(tx: Tx, caseId: string): Promise<ChangeRow | undefined> {
    const there = await lockChange(tx, caseId);
    if (there) return there;
    await this.begin(tx, [caseId]);
    return lockChange(tx, caseId);
  }
}

interface Asked {
  readonly caseId: string;
  readonly supplierId: string;
  readonly documentId: string;
  readonly proposedAt: Date;
  readonly account: string;
}

function termsOf(policy: EffectivePolicy, event: PlaybookEvent): BankChangeTerms {
  const ofAmount = event.type === 'approvalDecided' ? (event.authority?.personsRequired ?? 1) : 1;
  return {
    coolingOffHours: policy.get('bankChange.coolingOffHours'),
    contactDays: policy.get('bankChange.contactDays'),
    persons: Math.max(policy.get('bankChange.persons'), ofAmount),
  };
}

async function numberSince(tx: Tx, { supplier_id }: ChangeRow, called: unknown): Promise<string | undefined> {
  const [numbers] = await tx.query<Numbers>(NUMBERS, [tx.ctx.tenantId, supplier_id]);
  if (typeof called !== 'string' || !numbers) return undefined;
  const isIt = (number: string | null) => number !== null && digits(number) === digits(called);
  if (isIt(numbers.phone)) return numbers.since?.toISOString();
  return isIt(numbers.former) ? numbers.formerSince?.toISOString() : undefined;
}

interface Numbers {
  readonly phone: string | null;
  readonly since: Date | null;
  readonly former: string | null;
  readonly formerSince: Date | null;
}

const digits = (text: string): string => text.replace(/\D/g, '').replace(/^00/, '');

const NUMBERS = `
  SELECT phone, phone_since AS since, former_phone AS former, former_phone_since AS "formerSince" FROM supplier WHERE tenant_id = $1 AND id = $2`;

const ASKED = `
  SELECT c.id AS "caseId", c.supplier_id AS "supplierId", c.document_id AS "documentId", c.opened_at AS "proposedAt", d.canonical #>> '{payment,iban}' AS account
  FROM case_file c JOIN document d ON d.tenant_id = c.tenant_id AND d.id = c.document_id
  WHERE c.tenant_id = $1 AND c.id = ANY($2) AND c.supplier_id IS NOT NULL AND d.canonical #>> '{payment,iban}' ~ '[[:alnum:]]'
    AND EXISTS (SELECT FROM unnest(c.codes) AS code WHERE starts_with(code, 'MD.BANK.'))
    AND NOT EXISTS (SELECT FROM bank_change b WHERE b.tenant_id = c.tenant_id AND b.case_id = c.id)
  ORDER BY c.opened_at, c.id`;

// Suppliers are held while their invoices are judged, so that no two versions bear one number.
const BEGIN = `
  INSERT INTO bank_change (tenant_id, id, supplier_id, case_id, version, sealed_iban, account_key, shown, proposed_by, proposed_at)
  SELECT $1, $2, $3, $4, coalesce(max(b.version), 0) + 1, $5, $6, $7, $8, $9 FROM bank_change b WHERE b.tenant_id = $1 AND b.supplier_id = $3`;

const VERIFY = `
  INSERT INTO supplier_bank_account AS a (tenant_id, id, supplier_id, sealed_iban, account_key, shown, status, proposed_at, proposed_by, verified_at, verified_by)
  VALUES ($1, $2, $3, $4, $5, $6, 'verified', $7, $8, $7, $8)
  ON CONFLICT (tenant_id, supplier_id, account_key) DO UPDATE SET status = 'verified', verified_at = $7, verified_by = $8 WHERE a.status <> 'verified'`;

const WITHDRAW = `
  UPDATE bank_change SET state = 'withdrawn', ended_at = $3 WHERE tenant_id = $1 AND case_id = ANY($2) AND state NOT IN ('active', 'refused', 'withdrawn')`;
