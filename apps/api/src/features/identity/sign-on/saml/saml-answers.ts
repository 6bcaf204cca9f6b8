import type { Refusal } from '@clearhold/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { systemContext } from '../../../../platform/context/tenant-context.ts';
import { Database } from '../../../../platform/database/database.ts';
import { LOGGER, type Logger } from '../../../../platform/telemetry/logger.ts';
import type { Space } from '../../../tenancy/index.ts';
import type { Visitor } from '../../sessions/visitor.ts';
import { AdmitPerson, SIGN_ON_OVER, type SignOnOutcome } from '../admit-person.ts';
import { takeStartBlind } from '../sign-on-starts.ts';
import { findSignOn } from '../sign-on-store.ts';
import { keepAnswer, takeAnswer } from './answer-store.ts';
import { SamlProviders } from './saml-providers.ts';

/** A form that nobody here asked for: begun at the provider, which could be anybody's doing. */
export const UNASKED: Refusal = { code: 'SIGN_ON_UNASKED', message: 'This sign-on did not begin here.' };

/** What a provider's form holds. */
export interface GivenAnswer {
  readonly state: string;
  /** Base64, as it came. */
  readonly answer: string;
}

/** Takes SAML answers in two steps: judged when the form comes, opened when the browser that began shows itself. */
@Injectable()
export class SamlAnswers {
  constructor(
    private readonly database: Database,
    private readonly providers: SamlProviders,
    private readonly people: AdmitPerson,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Judges an answer, once for each request: the token that the browser comes back with, or how it ended. */
  async receive(
    space: Space,
    { state, answer }: GivenAnswer,
    correlationId: string,
  ): Promise<{ token: string } | Refusal | { tested: string }> {
    const ctx = systemContext(space.tenantId, space.partnerId, correlationId);
    const begun = await this.database.inTenant(ctx, async (tx) => {
      const start = await takeStartBlind(tx, state, space.host);
      const row = start && (await findSignOn(tx, start.signOnId));
      if (row?.kind !== 'SAML') return undefined;
      tx.audit({ action: 'signOn.answered', subject: { kind: 'SignOn', id: row.id } });
      return { row, start: start! };
    });
    if (!begun) return SIGN_ON_OVER;
    const { row, start } = begun;
    const claims = await this.providers.claims(row, state, space.host, answer).catch((error: Error) => {
      this.logger.warn({ err: error, tenant: space.tenantId, signOn: row.id }, 'a sign-on was refused');
      return error.message;
    });
    if (typeof claims === 'string')
      return this.people.refuse(space, row, { correlationId, goesTo: start.goesTo, isTest: start.isTest }, claims);
    const secret = this.providers.claimsSecret;
    return this.database.inTenant(ctx, async (tx) => ({
      token: await keepAnswer(tx, secret, start, space.host, claims),
    }));
  }

  async finish(
    space: Space,
    { token, browser }: { token: string; browser: string },
    visitor: Visitor,
    correlationId: string,
  ): Promise<SignOnOutcome> {
    const ctx = systemContext(space.tenantId, space.partnerId, correlationId);
    const kept = await this.database.inTenant(ctx, async (tx) => {
      const found = await takeAnswer(tx, this.providers.claimsSecret, token, browser, space.host);
      const row = found && (await findSignOn(tx, found.signOnId));
      return row && { row, ...found };
    });
    if (!kept) return SIGN_ON_OVER;
    const { row, claims, goesTo, isTest } = kept;
    return this.people.admit(space, row, claims, { visitor, correlationId, goesTo, isTest });
  }
}
