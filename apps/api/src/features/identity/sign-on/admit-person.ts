import type { Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { systemContext, type TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Space } from '../../tenancy/index.ts';
import { PeopleRepository } from '../people.repository.ts';
import { type Opened, SessionOpener, type Waiting } from '../sessions/session-opener.ts';
import type { Visitor } from '../sessions/visitor.ts';
import { type KnownPerson, knownPerson } from './known-person.ts';
import type { Claims } from './providers.ts';
import type { SignOnRow } from './sign-on-store.ts';

/** How a sign-on ended: with a session, refused, or, where it only tried the settings out, with what would have come of it. */
export type SignOnOutcome = ((Opened | Waiting) & { goesTo: string | null }) | Refusal | { tested: string };

export const SIGN_ON_OVER: Refusal = {
  code: 'SIGN_ON_OVER',
  message: 'This sign-on took too long, or began in another browser.',
};
export const SIGN_ON_WRONG: Refusal = { code: 'SIGN_ON_WRONG', message: 'What the provider sent was not right.' };

/** Where a sign-on ends. */
export interface Arrival {
  readonly visitor: Visitor;
  readonly correlationId: string;
  readonly goesTo: string | null;
  readonly isTest: boolean;
}

/** Opens a session for who a provider's believed words are about, if that person may come in. */
@Injectable()
export class AdmitPerson {
  constructor(
    private readonly database: Database,
    private readonly opener: SessionOpener,
    private readonly people: PeopleRepository,
  ) {}

  async admit(space: Space, row: SignOnRow, claims: Claims, arrival: Arrival): Promise<SignOnOutcome> {
    const ctx = systemContext(space.tenantId, space.partnerId, arrival.correlationId);
    if (arrival.isTest) return this.#test(ctx, row, claims);
    const person = await this.database.inTenant(ctx, async (tx) => {
      const found = await knownPerson(tx, row, claims, this.people);
      if ('code' in found)
        tx.audit({ action: 'signOn.refused', subject: { kind: 'SignOn', id: row.id }, details: { why: found.code } });
      return found;
    });
    if ('code' in person) return person;
    const shown = { by: { signOn: row.name, protocol: row.kind }, isStrong: claims.isStrong };
    const opened = await this.opener.open(ctx, space, person, arrival.visitor, shown);
    return opened ? { ...opened, goesTo: arrival.goesTo } : SIGN_ON_OVER;
  }

  /** Notes that what came was not believed; `fault` says what was wrong, for who looks after the settings. */
  async refuse(space: Space, row: SignOnRow, { correlationId, isTest }: Omit<Arrival, 'visitor'>, fault?: string) {
    const ctx = systemContext(space.tenantId, space.partnerId, correlationId);
    const why = SIGN_ON_WRONG.code;
    const details = { why, ...(fault && { fault: fault.slice(0, 200) }) };
    await this.database.inTenant(ctx, async (tx) => {
      tx.audit({ action: 'signOn.refused', subject: { kind: 'SignOn', id: row.id }, details });
    });
    return isTest ? { tested: why } : SIGN_ON_WRONG;
  }

  // All is done as it would be, and taken back.
  async #test(ctx: TenantContext, row: SignOnRow, claims: Claims): Promise<SignOnOutcome> {
    const found = await this.database
      .inTenant(ctx, async (tx): Promise<KnownPerson | Refusal> => {
        throw new TakenBack(await knownPerson(tx, row, claims, this.people));
      })
      .catch((error) => {
        if (error instanceof TakenBack) return error.found;
        throw error;
      });
    const tested = 'code' in found ? found.code : 'PASSED';
    await this.database.inTenant(ctx, async (tx) => {
      tx.audit({ action: 'signOn.tested', subject: { kind: 'SignOn', id: row.id }, details: { outcome: tested } });
    });
    return { tested };
  }
}

class TakenBack extends Error {
  constructor(readonly found: KnownPerson | Refusal) {
    super('a trial');
  }
}
