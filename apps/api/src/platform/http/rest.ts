import type { Action, Subject } from '@clearhold/access';
import { ACTING_READ_ONLY, explainDenial } from '@clearhold/access';
import { SetMetadata } from '@nestjs/common';
import type { Request } from 'express';
import type { TenantContext } from '../context/tenant-context.ts';
import { callerOf } from './caller.ts';
import { Problem, unauthorized } from './problem.ts';

export const REST_RULE = 'clearhold:rest';
export type RestRule = { readonly public: true } | { readonly action: Action; readonly subject: Subject };

/** Who may call a REST route. A route without a rule stops the start, by name. */
export const Rest = (action: Action, subject: Subject) =>
  SetMetadata(REST_RULE, { action, subject } satisfies RestRule);
export const RestPublic = () => SetMetadata(REST_RULE, { public: true } satisfies RestRule);

/** The caller, when he may do this; otherwise 401 or 403. */
export function authorise(request: Request, action: Action, subject: Subject): TenantContext {
  const { ctx, ability } = callerOf(request);
  if (!ctx) throw unauthorized();
  // Files show account numbers, and leave the house.
  if (ctx.acting)
    throw new Problem(403, ACTING_READ_ONLY.code, 'Not allowed', ACTING_READ_ONLY.message, ACTING_READ_ONLY.hint);
  if (ability.can(action, subject)) return ctx;
  const denial = explainDenial(ctx.actor, action, subject);
  throw new Problem(403, denial.code, 'Not allowed', denial.message, denial.hint);
}
