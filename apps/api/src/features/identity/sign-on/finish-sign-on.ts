import type { Refusal } from '@clearhold/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { systemContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { LOGGER, type Logger } from '../../../platform/telemetry/logger.ts';
import type { Space } from '../../tenancy/index.ts';
import { PeopleRepository } from '../people.repository.ts';
import { type Opened, SessionOpener, type Waiting } from '../sessions/session-opener.ts';
import type { Visitor } from '../sessions/visitor.ts';
import { type KnownPerson, knownPerson } from './known-person.ts';
import { type Claims, Providers } from './providers.ts';
import { type StartTokens, takeStart } from './sign-on-starts.ts';
import { findSignOn, type SignOnRow } from './sign-on-store.ts';

export type SignOnOutcome = ((Opened | Waiting) & { goesTo: string | null }) | Refusal;

const OVER: Refusal = { code: 'SIGN_ON_OVER', message: 'This sign-on took too long, or began in another browser.' };
const WRONG: Refusal = { code: 'SIGN_ON_WRONG', message: 'What the provider sent was not right.' };

/** Ends a sign-on with what the provider sent back: a session for a person who may come in, or a refusal. */
@Injectable()
export class FinishSignOn {
  constructor(
    private readonly database: Database,
    private readonly providers: Providers,
    private readonly opener: SessionOpener,
    private readonly people: PeopleRepository,
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
      if (row) tx.audit({ action: 'signOn.answered', subject: { kind: 'SignOn', id: row.id } });
      return row && { row, goesTo: start.goesTo };
    });
    if (!begun) return OVER;
    const { row, goesTo } = begun;
    const claims = await this.providers.claims(space.tenantId, row, tokens, answer).catch((error: Error) => {
      this.logger.warn({ err: error, tenant: space.tenantId, signOn: row.id }, 'a sign-on was refused');
      return undefined;
    });
    const person = await this.database.inTenant(ctx, async (tx) => {
      const found = claims ? await knownPerson(tx, row, claims, this.people) : WRONG;
      if ('code' in found)
        tx.audit({ action: 'signOn.refused', subject: { kind: 'SignOn', id: row.id }, details: { why: found.code } });
      return found;
    });
    if ('code' in person) return person;
    return this.#open(space, row, person, claims!, { visitor, correlationId, goesTo });
  }

  async #open(
    space: Space,
    row: SignOnRow,
    person: KnownPerson,
    { isStrong }: Claims,
    { visitor, correlationId, goesTo }: { visitor: Visitor; correlationId: string; goesTo: string | null },
  ): Promise<SignOnOutcome> {
    const ctx = systemContext(space.tenantId, space.partnerId, correlationId);
    const opened = await this.opener.open(ctx, space, person, visitor, { signOn: row.name, isStrong });
    return opened ? { ...opened, goesTo } : OVER;
  }
}
