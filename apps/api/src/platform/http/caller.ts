import { type AppAbility, defineAbility } from '@clearhold/access';
import type { Request } from 'express';
import type { TenantContext } from '../context/tenant-context.ts';

/** Where a request came in, as the host directory knows it. */
export interface CallerSpace {
  readonly tenantId: string;
  readonly partnerId: string;
  readonly kind: 'platform' | 'partner' | 'tenant';
  readonly host: string;
  readonly locale: string;
  readonly timeZone: string;
}

/** What the entrance found out about a request. */
export interface Caller<S extends CallerSpace = CallerSpace> {
  readonly correlationId: string;
  readonly space?: S;
  readonly ctx?: TenantContext;
  readonly ability: AppAbility;
}

const NOBODY = defineAbility({ kind: 'supplier', id: 'nobody', scopeKind: 'tenant', tenantId: '', grants: [] });
const callers = new WeakMap<object, Caller>();

export function setCaller(request: Request, caller: Omit<Caller, 'ability'>): void {
  callers.set(request, { ...caller, ability: caller.ctx ? defineAbility(caller.ctx.actor) : NOBODY });
}

export function callerOf(request: object): Caller {
  return callers.get(request) ?? { correlationId: 'none', ability: NOBODY };
}
