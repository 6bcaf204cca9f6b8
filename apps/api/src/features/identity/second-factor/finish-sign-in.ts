import type { Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Space } from '../../tenancy/index.ts';
import { Authenticator } from '../authenticator.ts';
import type { Opened } from '../sessions/session-opener.ts';
import { openWaiting, type WaitingSession } from '../sessions/waiting-sessions.ts';
import { countWrong, restsNow } from '../tries.ts';
import { FactorCheck } from './factor-check.ts';
import { SecondFactorService, WRONG_CODE } from './second-factor.service.ts';

/** Ends sign-ins that wait: by a code, or by setting an authenticator app up. */
@Injectable()
export class FinishSignIn {
  constructor(
    private readonly database: Database,
    private readonly authenticator: Authenticator,
    private readonly check: FactorCheck,
    private readonly factors: SecondFactorService,
  ) {}

  async byCode(space: Space, { id, ctx }: WaitingSession, code: string): Promise<Opened | Refusal> {
    const personId = ctx.actor.id;
    const opened = await this.database.inTenant(ctx, async (tx) => {
      const by = (await restsNow(tx, personId)) ? undefined : await this.check.take(tx, personId, code);
      if (!by) {
        await countWrong(tx, personId);
        return undefined;
      }
      if (by === 'recovery') tx.audit({ action: 'factor.recovered', subject: { kind: 'Person', id: personId } });
      return openWaiting(tx, id);
    });
    return this.#signedIn(space, opened, ctx.correlationId);
  }

  async byEnrolment(
    space: Space,
    { id, ctx }: WaitingSession,
    code: string,
  ): Promise<(Opened & { recoveryCodes: string[] }) | Refusal> {
    let opened: { token: string; expires: Date } | undefined;
    const outcome = await this.factors.confirm(ctx, code, async (tx) => {
      opened = await openWaiting(tx, id);
    });
    if (!Array.isArray(outcome)) return outcome;
    const signedIn = await this.#signedIn(space, opened, ctx.correlationId);
    return 'code' in signedIn ? signedIn : { ...signedIn, recoveryCodes: outcome };
  }

  async #signedIn(
    space: Space,
    opened: { token: string; expires: Date } | undefined,
    correlationId: string,
  ): Promise<Opened | Refusal> {
    const ctx = opened && (await this.authenticator.bySession(space, opened.token, correlationId));
    return opened && ctx ? { ...opened, ctx } : WRONG_CODE;
  }
}
