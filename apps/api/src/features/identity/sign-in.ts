import { newId, type Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { passwordMatches, tokenHash } from '../../platform/auth/secrets.ts';
import { systemContext, type TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Space } from '../tenancy/index.ts';
import { askForOwn } from './passwords/own-password.ts';
import { type Opened, SessionOpener, type Waiting } from './sessions/session-opener.ts';
import type { Visitor } from './sessions/visitor.ts';
import { SIGN_ON_NEEDED, SLOW_DOWN, WRONG_SIGN_IN } from './sign-in-words.ts';
import { SignOnDemand } from './sign-on/sign-on-demand.ts';
import { countWrong, isResting } from './tries.ts';

export type SignInOutcome =
  | ({ ok: true } & (Opened | Waiting | { readonly ownPasswordBy: string }))
  | ({ ok: false } & Refusal);

const WRONG: SignInOutcome = { ok: false, ...WRONG_SIGN_IN };
const ELSEWHERE: SignInOutcome = { ok: false, ...SIGN_ON_NEEDED };

/** Password sign-in within one space. Wrong address, wrong password and locked account read the same. */
@Injectable()
export class SignIn {
  readonly #perAddress = new RateLimiterMemory({ points: 50, duration: 60 });

  constructor(
    private readonly database: Database,
    private readonly opener: SessionOpener,
    private readonly demand: SignOnDemand,
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
    if (!free) return { ok: false, ...SLOW_DOWN };
    const ctx = systemContext(space.tenantId, space.partnerId, correlationId);
    const email = given.email.trim().toLowerCase();
    const [person, now, way] = await this.database.read(ctx, async (tx) => [
      await tx.db.person.findUnique({ where: { tenantId_email: { tenantId: space.tenantId, email } } }),
      tx.at,
      await this.demand.wayOf(tx, email),
    ]);
    const open = person && person.status === 'active' && way !== 'closed' && !isResting(person, now);
    const right = await passwordMatches(given.password, open ? person.passwordHash : null);
    if (!person || !open || !right) {
      // For an address that nobody has too: the time of the answer tells nothing.
      await this.database.inTenant(ctx, (tx) => countWrong(tx, person?.id ?? newId()));
      // Alike for the emergency people, so that nobody finds out who they are.
      return way === 'open' ? WRONG : ELSEWHERE;
    }
    if (person.passwordGiven)
      return { ok: true, ownPasswordBy: await this.database.inTenant(ctx, (tx) => askForOwn(tx, person.id)) };
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
}
