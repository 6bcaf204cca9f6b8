import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { sendMail } from '../../platform/mail/send-mail.ts';

/** Sends a document that could not be read back to its sender, with the reason. The bytes stay. */
@Injectable()
export class ReturnDocument {
  constructor(private readonly database: Database) {}

  async giveBack(ctx: TenantContext, input: { documentId: string; reason: string; email?: string }) {
    const reason = input.reason.trim();
    const invalid = (code: string, message: string, path: string) => ({ __typename: 'Invalid', code, message, path });
    if (!reason || reason.length > 2000)
      return invalid('REASON_REQUIRED', 'Say why it goes back, in at most 2,000 characters.', 'reason');
    if (input.email && !/^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}\.[^\s@<>".]{1,63}$/.test(input.email))
      return invalid('BAD_EMAIL', 'This is not an e-mail address.', 'email');
    return this.database.inTenant(ctx, async (tx) => {
      const where = { tenantId_id: { tenantId: ctx.tenantId, id: input.documentId } };
      const document = await tx.db.document.findUnique({ where });
      if (!document) return { __typename: 'NotFound', code: 'NOT_FOUND', message: 'There is no such document.' };
      if (document.status !== 'rejected' && document.status !== 'waiting')
        return invalid('NOT_REJECTED', 'Only a document that could not be read is sent back.', 'documentId');
      if (document.returnedAt) return invalid('RETURNED_ALREADY', 'This document was sent back already.', 'documentId');
      await tx.db.document.update({ where, data: { status: 'rejected', returnedAt: tx.at, returnReason: reason } });
      const problems = (document.problems as { message: string; path?: string }[])
        .slice(0, 10)
        .map((one) => `– ${one.message}${one.path ? ` (${one.path})` : ''}`);
      if (input.email)
        await sendMail(tx, {
          to: input.email,
          of: { kind: 'document.returned', facts: {} },
          subject: `Your document ${document.filename ?? document.id} could not be read`,
          lines: [reason, ...problems],
        });
      tx.audit({
        action: 'document.returned',
        subject: { kind: 'Document', id: document.id },
        details: { reason, mailed: Boolean(input.email) },
      });
      return { __typename: 'DocumentReturned', document: { id: document.id } };
    });
  }
}
