import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { passwordMatches, tokenHash } from '../../platform/auth/secrets.ts';
import { systemContext, type TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Space } from '../tenancy/index.ts';
import { type Opened, SessionOpener } from './sessions/session-opener.ts';
import type { Visitor } from './sessions/visitor.ts';

const TRIES_BEFORE_LOCK = 10;
const LOCK_MINUTES = 15;

export type SignInOutcome = ({ ok: true } & Opened) | { ok: false; code: string; message: string; hint?: string };

const WRONG: SignInOutcome = {
  ok: false,
  code: 'SIGN_IN_FAILED',
  message: 'E-mail or password is not right.',
  hint: 'Check both, or ask an administrator for a new password.',
};
const SLOW_DOWN: SignInOutcome = {
  ok: false,
  code: 'TOO_MANY_TRIES',
  message: 'Too many tries. Wait a quarter of an hour, then try again.',
};

/** Password sign-in within one space. Wrong address, wrong password and locked account read the same. */
@Injectable()
export class SignIn {
  readonly #perAddress = new RateLimiterMemory({ points: 50, duration: 60 });

  constructor(
    private readonly database: Database,
    private readonly opener: SessionOpener,
  ) {}

  async withPassword(
    space: Space,
    given: { email: string; password: string },
    visitor: Visitor,
    correlationId: string,
  ): Promise<SignInOutcome> {
    const free = await this.#perAddress.consume(`${space.tenantId} ${visitor.address}`).then(
      () => true,
      () => false,
    );
    if (!free) return SLOW_DOWN;
    const ctx = systemContext(space.tenantId, space.partnerId, correlationId);
    const email = given.email.trim().toLowerCase();
    const person = await this.database.read(ctx, (tx) =>
      tx.db.person.findUnique({ where: { tenantId_email: { tenantId: space.tenantId, email } } }),
    );
    const open = person && person.status === 'active' && (!person.lockedUntil || person.lockedUntil < new Date());
    const right = await passwordMatches(given.password.slice(0, 200), open ? person.passwordHash : null);
    if (!person || !open || !right) {
      if (person) await this.#count(ctx, person.id);
      return WRONG;
    }
    const opened = await this.opener.open(ctx, space, person, visitor);
    return opened ? { ok: true, ...opened } : WRONG;
  }

  async end(ctx: TenantContext, token: string): Promise<void> {
    await this.database.inTenant(ctx, async (tx) => {
      const ended = await tx.run(
        'UPDATE session SET revoked_at = $3 WHERE tenant_id = $1 AND token_hash = $2 AND revoked_at IS NULL',
        [ctx.tenantId, tokenHash(token), tx.at],
      );
      if (ended) tx.audit({ action: 'session.ended', subject: { kind: 'Person', id: ctx.actor.id } });
    });
  }

  #count(ctx: TenantContext, personId: string): Promise<void> {
    return this.database.inTenant(ctx, async (tx) => {
      await tx.run(
        `UPDATE person SET failed_sign_ins = failed_sign_ins + 1,
           locked_until = CASE WHEN failed_sign_ins + 1 >= $3 THEN $4::timestamptz + make_interval(mins => $5) ELSE locked_until END
         WHERE tenant_id = $1 AND id = $2`,
        [ctx.tenantId, personId, TRIES_BEFORE_LOCK, tx.at, LOCK_MINUTES],
      );
      tx.audit({ action: 'session.refused', subject: { kind: 'Person', id: personId } });
    });
  }
}
