import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { newToken, tokenHash } from '../../../platform/auth/secrets.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { sendMail } from '../../../platform/mail/send-mail.ts';
import { PolicyService } from '../../policies/index.ts';
import { HostDirectory } from '../../tenancy/index.ts';
import type { CaseRow } from '../engine/case-row.ts';
import { CaseWriter } from '../engine/case-writer.ts';
import { type CaseAnswer, changed, refused } from '../refusals.ts';
import { type CommandContext, onCase } from './case-command.ts';

/** Sends a supplier a signed link to one matter; a person's act or a playbook's. */
@Injectable()
export class AskSupplier {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyService,
    private readonly hosts: HostDirectory,
  ) {}

  async ask(
    command: CommandContext,
    input: { caseId: string; question: string; email?: string | null; expectedVersion?: number | null },
  ): Promise<CaseAnswer> {
    const question = input.question.trim();
    if (!question || question.length > 2000)
      return refused({ code: 'BAD_QUESTION', message: 'A question has 1 to 2,000 characters.', path: 'question' });
    if (input.email && !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(input.email))
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
      const asked = await this.send(tx, row, question, input.email ?? undefined);
      const writer = new CaseWriter(tx);
      const text = `Asked the supplier: ${question.slice(0, 200)}`;
      writer.change({ ...row, touches: row.touches + 1 }, undefined, [
        { type: 'supplierAsked', mark: 'PERSON', text, actorId: tx.ctx.actor.id, actorName: tx.ctx.actorName },
      ]);
      await writer.flush();
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
        language: supplier.language ?? 'en',
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
        subject: `Invoice ${row.invoice_number}: ${row.title}`,
        lines: [
          question,
          `Please answer here, without an account: ${url}`,
          `The link works until ${expiresAt.toISOString().slice(0, 16).replace('T', ' ')} UTC.`,
        ],
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
      const writer = new CaseWriter(tx);
      writer.change(row, undefined, [
        {
          type: 'linkRevoked',
          mark: 'PERSON',
          text: 'Took the supplier’s link back',
          actorId: ctx.actor.id,
          actorName: ctx.actorName,
        },
      ]);
      await writer.flush();
      tx.audit({ action: 'supplierLink.revoked', subject: { kind: 'Case', id: row.id }, details: { linkId } });
      return changed(row);
    });
  }
}
