import type { Refusal } from '@clearhold/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { systemContext, type TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { LOGGER, type Logger } from '../../../platform/telemetry/logger.ts';
import type { Space } from '../../tenancy/index.ts';
import { FactorCheck } from '../second-factor/factor-check.ts';
import { type Opened, SessionOpener } from '../sessions/session-opener.ts';
import type { Visitor } from '../sessions/visitor.ts';
import { SIGN_ON_NEEDED } from '../sign-in-words.ts';
import { SignOnDemand } from '../sign-on/sign-on-demand.ts';
import { challengeOf, usedAnswer } from './browser-answer.ts';
import { Ceremonies } from './ceremonies.ts';
import { keepChallenge, takeChallenge } from './passkey-challenges.ts';
import { type PasskeyHalf, passkeyAt, usePasskey } from './passkey-store.ts';
import { PASSKEY_REFUSED, SWITCHED_OFF } from './passkey-words.ts';

/** Sign-in by a passkey: nothing is typed, and nobody is told whose passkeys are known here. */
@Injectable()
export class PasskeySignIn {
  constructor(
    private readonly database: Database,
    private readonly ceremonies: Ceremonies,
    private readonly check: FactorCheck,
    private readonly opener: SessionOpener,
    private readonly demand: SignOnDemand,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async begin(
    space: Space,
    browser: string,
    correlationId: string,
  ): Promise<{ options: object; expiresAt: Date } | Refusal> {
    const ctx = systemContext(space.tenantId, space.partnerId, correlationId);
    if (!(await this.database.read(ctx, (tx) => this.check.takesPasskeys(tx)))) return SWITCHED_OFF;
    const options = await this.ceremonies.forSignIn(space);
    const binding = { challenge: options.challenge, browser, host: space.host, personId: null };
    return this.database.inTenant(ctx, async (tx) => {
      const expiresAt = await keepChallenge(tx, binding);
      tx.audit({ action: 'passkey.asked', subject: { kind: 'Scope', id: space.tenantId } });
      return { options, expiresAt };
    });
  }

  async finish(
    space: Space,
    browser: string | undefined,
    response: unknown,
    visitor: Visitor,
    correlationId: string,
  ): Promise<Opened | Refusal> {
    const answer = usedAnswer.safeParse(response).data;
    const challenge = answer && challengeOf(answer);
    if (!answer || !challenge || !browser) return PASSKEY_REFUSED;
    const ctx = systemContext(space.tenantId, space.partnerId, correlationId);
    const half = await this.database.inTenant(ctx, async (tx) => {
      const isOurs = await takeChallenge(tx, { challenge, browser, host: space.host, personId: null });
      const found = isOurs && (await this.check.takesPasskeys(tx)) && (await passkeyAt(tx, space.host, answer.id));
      const subject = found ? { kind: 'Person', id: found.personId } : { kind: 'Scope', id: space.tenantId };
      tx.audit({ action: 'passkey.answered', subject });
      return found || undefined;
    });
    if (!half || !isOf(half, answer.response.userHandle)) return PASSKEY_REFUSED;
    const used = await this.ceremonies.used(space, answer, challenge, half).catch((error: Error) => {
      this.logger.warn({ err: error, tenant: space.tenantId, passkey: half.id }, 'a passkey was refused');
      return undefined;
    });
    const refusal = await this.#judge(ctx, half, used);
    if (refusal) return refusal;
    const person = { id: half.personId, name: half.personName };
    const opened = await this.opener.open(ctx, space, person, visitor, { by: { passkey: half.id }, isStrong: true });
    return opened && 'ctx' in opened ? opened : PASSKEY_REFUSED;
  }

  #judge(
    ctx: TenantContext,
    half: PasskeyHalf,
    used: { counter: number; isSynced: boolean } | undefined,
  ): Promise<Refusal | undefined> {
    return this.database.inTenant(ctx, async (tx) => {
      const counts = used && (await usePasskey(tx, half.id, used.counter, used.isSynced));
      const way = counts && (await this.demand.wayOf(tx, half.email));
      const subject = { kind: 'Person', id: half.personId };
      tx.audit({ action: way && way !== 'closed' ? 'passkey.used' : 'session.refused', subject });
      if (!way) return PASSKEY_REFUSED;
      return way === 'closed' ? SIGN_ON_NEEDED : undefined;
    });
  }
}

/** A device says whom it keeps a passkey for; some say nothing. */
const isOf = ({ personId }: PasskeyHalf, handle: string | undefined) =>
  handle === undefined || Buffer.from(handle, 'base64url').toString('utf8') === personId;
