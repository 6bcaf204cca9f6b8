import type { Actor } from '@clearhold/access';
import { newId, PLATFORM_ID } from '@clearhold/kernel';
import { z } from 'zod';
import { HOUSE } from '../brand/product-name.ts';

/** For whom and by which act-as somebody looks into a tenant. */
export interface Acting {
  readonly id: string;
  /** The tenant's person who consented; the tenant where nobody was asked. */
  readonly onBehalfOf: string;
  /** The console session through which it was opened. */
  readonly doorId: string;
  readonly endsAt: Date;
}

/** Who acts, where: the first argument of everything that touches a tenant's data. */
export interface TenantContext {
  /** The space whose rows are seen: a tenant's, a partner's, or the platform's. */
  readonly tenantId: string;
  /** The partner above, whose policy, playbooks and brand are inherited. */
  readonly partnerId: string;
  readonly actor: Actor;
  readonly actorName: string;
  readonly supplierId?: string;
  /** The session through which a person asks. */
  readonly sessionId?: string;
  /** A mailed link alone opened that session: who reads the mailbox has it, so it does nothing about bank details. */
  readonly byMailLink?: boolean;
  /** Whether the person showed a short while ago who he is; for sessions alone. The most delicate acts ask for it. */
  readonly isConfirmed?: boolean;
  /** Set when a partner's staff works in a tenant's space: figures and settings, never documents. */
  readonly staff?: 'partner';
  /** Set when a partner's person looks into a tenant by act-as; he is the actor. */
  readonly acting?: Acting;
  /** Every transaction of this context is read only: the server refuses writes. */
  readonly isReadOnly?: boolean;
  readonly correlationId: string;
}

/** The part of a context that travels with a job. */
export const contextSchema = z.object({
  tenantId: z.uuid(),
  partnerId: z.uuid(),
  correlationId: z.string().min(1).max(100),
});

/** The workers' own context in a tenant. */
export function systemContext(tenantId: string, partnerId: string, correlationId: string = newId()): TenantContext {
  const actor: Actor = {
    kind: 'system',
    id: 'system',
    scopeKind: tenantId === PLATFORM_ID ? 'platform' : 'tenant',
    tenantId,
    grants: [],
  };
  return { tenantId, partnerId, actor, actorName: HOUSE, correlationId };
}
