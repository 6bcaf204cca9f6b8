import { type AppAbility, row as subjectRow } from '@clearhold/access';
import { isId, type Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { CaseOpener, HAND_CAUSE, holdFor, invoiceToHold } from '../cases/index.ts';
import { mirrorAtErp } from '../erp/index.ts';
import { ExceptionTypes } from '../taxonomy/index.ts';

const CODE = 'AP.HOLD.MANUAL';

export type HoldOutcome =
  | { readonly invoiceId: string; readonly caseId: string }
  | { readonly refused: 'NotFound' | 'Invalid'; readonly why: Refusal };

/** AP.HOLD.MANUAL: a person holds an invoice that may otherwise be paid, or that is held for something else, and says why. */
@Injectable()
export class HoldByHand {
  constructor(
    private readonly database: Database,
    private readonly types: ExceptionTypes,
    private readonly opener: CaseOpener,
  ) {}

  async hold(
    ctx: TenantContext,
    ability: AppAbility,
    input: { invoiceId: string; reason: string },
  ): Promise<HoldOutcome> {
    const reason = input.reason.trim();
    if (reason.length < 5 || reason.length > 500) return NO_REASON;
    if (!isId(input.invoiceId)) return NO_INVOICE;
    return this.database.inTenant(ctx, async (tx) => {
      const invoice = await invoiceToHold(tx, input.invoiceId);
      const { id, unit_id: unitId, supplier_id: supplierId } = invoice ?? {};
      if (
        !invoice ||
        !ability.can('read', subjectRow('Invoice', { id: id!, unitId: unitId!, supplierId: supplierId! }))
      )
        return NO_INVOICE;
      if (!['clear', 'held'].includes(invoice.status)) return tooLate(invoice.status);
      if (await isHeldByHand(tx, invoice.id)) return HELD_ALREADY;
      const type = (await this.types.at(tx, invoice.unit_id)).type(CODE);
      if (!type?.enabled) return SWITCHED_OFF;
      const caseId = await holdFor(tx, this.opener, invoice, {
        ...{
          code: CODE,
          severity: type.severityDefault,
          opens: true,
          title: 'Held by hand for a check',
          summary: `${ctx.actorName} holds it: ${reason}`.slice(0, 500),
        },
        ...{ causeKey: `${HAND_CAUSE}${tx.at.toISOString()}`, preparers: [ctx.actor.id], details: { reason } },
        evidence: { heldBy: ctx.actorName, reason, at: tx.at.toISOString() },
      });
      await mirrorAtErp(tx, [invoice.id]);
      return { invoiceId: invoice.id, caseId: caseId! };
    });
  }
}

async function isHeldByHand(tx: Tx, invoiceId: string): Promise<boolean> {
  const rows = await tx.query(
    `SELECT 1 FROM exception_record WHERE tenant_id = $1 AND invoice_id = $2 AND state = 'open' AND starts_with(cause_key, '${HAND_CAUSE}') LIMIT 1`,
    [tx.ctx.tenantId, invoiceId],
  );
  return rows.length > 0;
}

const invalid = (code: string, message: string, path: string, hint?: string): HoldOutcome => ({
  refused: 'Invalid',
  why: { code, message, path, ...(hint && { hint }) },
});
const NO_INVOICE: HoldOutcome = {
  refused: 'NotFound',
  why: { code: 'NOT_FOUND', message: 'There is no such invoice.', path: 'input.invoiceId' },
};
const NO_REASON = invalid('REASON_REQUIRED', 'Say why, in 5 to 500 letters; it is kept in the log.', 'input.reason');
const HELD_ALREADY = invalid(
  'HELD_ALREADY',
  'Somebody holds this invoice already.',
  'input.invoiceId',
  'Add what you know to the case that is open about it.',
);
const SWITCHED_OFF = invalid(
  'TYPE_OFF',
  'Holds by hand are switched off here.',
  'input.invoiceId',
  'An administrator switches AP.HOLD.MANUAL on in the taxonomy.',
);
const tooLate = (status: string) =>
  invalid(
    'TOO_LATE',
    `This invoice is ${status} already.`,
    'input.invoiceId',
    status === 'released' ? 'Ask whoever pays to stop the payment in the ERP.' : undefined,
  );
