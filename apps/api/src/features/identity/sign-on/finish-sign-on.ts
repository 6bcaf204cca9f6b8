import { Inject, Injectable } from '@nestjs/common';
import { systemContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { LOGGER, type Logger } from '../../../platform/telemetry/logger.ts';
import type { Space } from '../../tenancy/index.ts';
import type { Visitor } from '../sessions/visitor.ts';
import { AdmitPerson, SIGN_ON_OVER, type SignOnOutcome } from './admit-person.ts';
import { Providers } from './providers.ts';
import { type StartTokens, takeStart } from './sign-on-starts.ts';
import { findSignOn } from './sign-on-store.ts';

/** Ends a sign-on with what an OpenID Connect provider sent back: a session for a person who may come in, or a refusal. */
@Injectable()
export class FinishSignOn {
  constructor(
    private readonly database: Database,
    private readonly providers: Providers,
    private readonly people: AdmitPerson,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async finish(
    space: Space,
    tokens: StartTokens,
    answer: URL,
    visitor: Visitor,
    correlationId: string,
  ): Promise<SignOnOutcome> {
    const ctx = systemContext(space.tenantId, space.partnerId, correlationId);
    const begun = await this.database.inTenant(ctx, async (tx) => {
      const start = await takeStart(tx, tokens, space.host);
      const row = start && (await findSignOn(tx, start.signOnId));
      if (row?.kind !== 'OIDC') return undefined;
      tx.audit({ action: 'signOn.answered', subject: { kind: 'SignOn', id: row.id } });
      return { row, start: start! };
    });
    if (!begun) return SIGN_ON_OVER;
    const { row, start } = begun;
    const arrival = { visitor, correlationId, goesTo: start.goesTo, isTest: start.isTest };
    const claims = await this.providers.claims(space.tenantId, row, tokens, answer).catch((error: Error) => {
      this.logger.warn({ err: error, tenant: space.tenantId, signOn: row.id }, 'a sign-on was refused');
      return undefined;
    });
    return claims ? this.people.admit(space, row, claims, arrival) : this.people.refuse(space, row, arrival);
  }
}
