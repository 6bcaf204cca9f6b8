import { bodyAroundSeq } from '@clearhold/audit';
import type { TenantContext } from '../context/tenant-context.ts';

/** What is noted of one act. Personal and bank data stay out of `details`: ids, codes and amounts only. */
export interface AuditRow {
  /** Object first, past tense: `case.assigned`, `document.received`. */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id?: string };
  readonly details?: Record<string, unknown>;
  /** The request or document it belongs to, where that is not the transaction's own. */
  readonly correlationId?: string;
}

// The log leaves the house word for word, and under every brand: the workers are named for what they are.
const nameOf = ({ actor, actorName }: TenantContext): string => (actor.kind === 'system' ? 'System' : actorName);

/** The row for `audit_append`: its canonical body cut in two where the chain puts the sequence number. */
export function auditParts(ctx: TenantContext, at: Date, row: AuditRow) {
  const entry = {
    tenantId: ctx.tenantId,
    seq: 0,
    at: at.toISOString(),
    actor: { kind: ctx.actor.kind, id: ctx.actor.id, name: nameOf(ctx), actAs: ctx.acting?.onBehalfOf },
    action: row.action,
    subject: { kind: row.subject.kind, id: row.subject.id ?? '' },
    correlationId: row.correlationId ?? ctx.correlationId,
    details: row.details ?? {},
  };
  return {
    ...bodyAroundSeq(entry),
    at: entry.at,
    action: row.action,
    actorKind: ctx.actor.kind,
    actorId: ctx.actor.id,
    actorName: ctx.actorName,
    subjectKind: row.subject.kind,
    subjectId: row.subject.id ?? null,
  };
}
