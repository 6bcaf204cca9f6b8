import { systemContext, type TenantContext } from '../../../platform/context/tenant-context.ts';
import type { Place } from '../../tenancy/index.ts';

/** A partner's people see a client's figures, never its cases: those are read by the house itself. */
export const houseIn = ({ ctx }: Place): TenantContext =>
  ctx.staff ? systemContext(ctx.tenantId, ctx.partnerId, ctx.correlationId) : ctx;

/** What a partner's person has done is the company's own record, in that person's name. It adds nothing that he could read. */
export const atWork = ({ ctx: { staff: _, ...ctx } }: Place): TenantContext => ctx;
