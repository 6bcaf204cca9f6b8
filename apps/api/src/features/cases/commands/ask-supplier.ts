import { type Money, money, newId, type Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { newToken, tokenHash } from '../../../platform/auth/secrets.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { sendMail } from '../../../platform/mail/send-mail.ts';
import { isAddress } from '../../identity/index.ts';
import { PolicyService } from '../../policies/index.ts';
import { ExceptionTypes } from '../../taxonomy/index.ts';
import { HostDirectory } from '../../tenancy/index.ts';
import { actorFor } from '../acting.ts';
import { CaseEngine } from '../engine/case-engine.ts';
import { type CaseRow, isBankChange } from '../engine/case-row.ts';
import { noteOn } from '../engine/note-on.ts';
import { type CaseAnswer, changed, refused } from '../refusals.ts';
import { type CommandContext, onCase, refuse } from './case-command.ts';
import { supplierMail } from './supplier-mail.ts';

/** Sends a supplier a signed link to one matter; a person's act or a playbook's. */
@Injectable()
export class AskSupplier {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyService,
    private readonly hosts: HostDirectory,
    private readonly engine: CaseEngine,
    private readonly types: ExceptionTypes,
  ) {}

  async ask(
    command: CommandContext,
    input: { caseId: string; question: string; email?: string | null; expectedVersion?: number | null },
  ): Promise<CaseAnswer> {
    const question = input.question.trim();
    if (!question || question.length > 2000)
      return refused({ code: 'BAD_QUESTION', message: 'A question has 1 to 2,000 characters.', path: 'question' });
    if (input.email && !isAddress(input.email))
      return refused({ code: 'BAD_EMAIL', message: 'This is not an e-mail address.', path: 'email' });
    return onCase(this.database, command, input.caseId, input.expectedVersion, async (tx, row) => {
      if (row.closed_at)
        return refused({ code: 'CASE_CLOSED', message: 'This case is closed; there is nothing left to ask.' });
      if (!row.supplier_id)
        return refused({
          code: 'NO_SUPPLIER',
          message: 'The supplier of this invoice is not known.',
          hint: 'Add the supplier in the ERP first.',
        });
      const strange = input.email && isBankChange(row) ? await strangeAddress(tx, row, input.email) : undefined;
      if (strange) return refused(strange);
      const asked = await this.send(tx, row, question, input.email ?? undefined);
      const event = { id: newId(), type: 'supplierAsked' as const, by: actorFor(tx.ctx, row) };
      const notes = [noteOf(tx, 'supplierAsked', `Asked the supplier: ${question.slice(0, 200)}`)];
      const fed = await this.engine.feedOne(tx, { caseId: row.id, event, notes, touch: true });
      if (!fed.ok) refuse(refused(fed.error));
      return { __typename: 'SupplierAsked', case: { id: row.id }, ...asked } as never;
    });
  }

  /** The link, its mail and their audit row, in the caller's transaction. The token leaves in the address only. */
  async send(
    tx: Tx,
    row: CaseRow,
    question: string,
    email?: string,
  ): Promise<{ link: Record<string, unknown>; url: string }> {
    const { tenantId } = tx.ctx;
    const supplier = await tx.db.supplier.findUniqueOrThrow({
      where: { tenantId_id: { tenantId, id: row.supplier_id! } },
    });
    const policy = await this.policies.effective(tx, row.unit_id);
    const language = supplier.language ?? 'en';
    const typeName = await this.types.nameAbroad(tx, row.primary_code, row.unit_id, language);
    const token = newToken();
    const to = email ?? supplier.email ?? undefined;
    const expiresAt = new Date(tx.at.getTime() + policy.get('supplierLink.hours') * 3_600_000);
    const link = await tx.db.supplierLink.create({
      data: {
        tenantId,
        id: newId(),
        caseId: row.id,
        unitId: row.unit_id,
        supplierId: supplier.id,
        tokenHash: Uint8Array.from(tokenHash(token)),
        email: to,
        question,
        language,
        typeCode: row.primary_code,
        typeName,
        createdBy: tx.ctx.actorName,
        createdAt: tx.at,
        expiresAt,
      },
    });
    const url = await this.hosts.address(tenantId, `/s/${token}`);
    if (to)
      await sendMail(tx, {
        to,
        caseId: row.id,
        of: {
          kind: 'supplier.question',
          language,
          facts: { supplier: supplier.name, invoice: row.invoice_number ?? '' },
        },
        ...supplierMail({
          language,
          invoiceNumber: row.invoice_number,
          ...(await billed(tx, row)),
          title: row.title,
          type: typeName ? `${typeName} (${row.primary_code})` : undefined,
          question,
          url,
          expiresAt,
        }),
      });
    tx.audit({
      action: 'supplier.asked',
      subject: { kind: 'Case', id: row.id },
      details: { linkId: link.id, supplierId: supplier.id, mailed: Boolean(to) },
    });
    return { link, url };
  }

  async revoke({ ctx, ability }: CommandContext, linkId: string): Promise<CaseAnswer> {
    const link = await this.database.read(ctx, (tx) =>
      tx.db.supplierLink.findUnique({ where: { tenantId_id: { tenantId: ctx.tenantId, id: linkId } } }),
    );
    if (!link) return refused({ code: 'NOT_FOUND', message: 'There is no such link.' });
    return onCase(this.database, { ctx, ability }, link.caseId, null, async (tx, row) => {
      await tx.run('UPDATE supplier_link SET revoked_at = coalesce(revoked_at, $3) WHERE tenant_id = $1 AND id = $2', [
        ctx.tenantId,
        linkId,
        tx.at,
      ]);
      await this.#tellRevoked(tx, row);
      tx.audit({ action: 'supplierLink.revoked', subject: { kind: 'Case', id: row.id }, details: { linkId } });
      return changed(row);
    });
  }

  // With the last link that could bring the answer, the waiting for it ends.
  async #tellRevoked(tx: Tx, row: CaseRow): Promise<void> {
    const note = noteOf(tx, 'linkRevoked', 'Took the supplier’s link back');
    const open = await tx.db.supplierLink.count({
      where: { tenantId: tx.ctx.tenantId, caseId: row.id, listedFrom: null, revokedAt: null, expiresAt: { gt: tx.at } },
    });
    if (row.closed_at || !row.playbook_state.asked || open > 0) return noteOn(tx, row.id, note);
    const event = { id: newId(), type: 'questionEnded' as const, because: 'withdrawn' as const };
    await this.engine.feedMany(tx, [{ caseId: row.id, event, notes: [note] }]);
  }
}

// Whoever wants to be paid on a new account may have written the address as well: only what the record held is asked.
async function strangeAddress(tx: Tx, row: CaseRow, email: string): Promise<Refusal | undefined> {
  const id = row.supplier_id!;
  const found = await tx.db.supplier.findUnique({ where: { tenantId_id: { tenantId: tx.ctx.tenantId, id } } });
  if (found?.email?.toLowerCase() === email.toLowerCase()) return undefined;
  return {
    code: 'ADDRESS_NOT_ON_RECORD',
    message: `${email} is not in the record of ${row.supplier_name}. About new bank details only the address on record is asked.`,
    hint: found?.email ? `Ask ${found.email}.` : 'Have the address added to the supplier’s record in the ERP first.',
    path: 'email',
  };
}

const noteOf = (tx: Tx, type: string, text: string) => ({
  type,
  mark: 'PERSON' as const,
  text,
  actorId: tx.ctx.actor.id,
  actorName: tx.ctx.actorName,
});

/** Who was billed, and how much. */
async function billed(tx: Tx, { invoice_id: invoiceId }: CaseRow): Promise<{ buyer: string; amount?: Money }> {
  const [found] = await tx.query<{ buyer: string; amount: string | null; currency: string | null }>(
    `SELECT s.name AS buyer, i.payable::text AS amount, i.currency FROM scope s LEFT JOIN invoice i ON i.tenant_id = s.tenant_id AND i.id = $2
     WHERE s.tenant_id = $1 AND s.id = $1`,
    [tx.ctx.tenantId, invoiceId],
  );
  const { buyer, amount, currency } = found!;
  return { buyer, amount: amount && currency ? money(amount, currency) : undefined };
}
