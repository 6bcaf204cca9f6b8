import { type AppAbility, explainDenial, mayGive, type RoleBook } from '@clearhold/access';
import type { Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { DutyCheck } from '../../duties/index.ts';
import { RoleBooks } from '../../roles/index.ts';
import type { Place } from '../../tenancy/index.ts';
import { PeopleRepository, type PersonRow } from '../people.repository.ts';
import { endSessionsOf } from '../sessions/end-sessions.ts';
import { handKeysOn, revokeKeysOf } from './keys-made.ts';
import { lastAdministrator } from './last-administrator.ts';

/** What was refused, and why. */
export interface NotClosed {
  readonly refused: 'Denied' | 'Invalid' | 'NotFound';
  readonly why: Refusal;
}

export interface Closed {
  readonly person: PersonRow;
  readonly sessionsEnded: number;
  readonly keysRevoked: readonly string[];
  readonly keysHandedOn: readonly string[];
}

/** Thrown to take back what was written when a refusal shows late. */
class TakenBack extends Error {
  constructor(readonly outcome: NotClosed) {
    super(outcome.why.message);
  }
}

/** Closes people's access, and opens it again. Sessions end in the same transaction; no key of theirs goes on unowned. */
@Injectable()
export class ClosePerson {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleRepository,
    private readonly duties: DutyCheck,
    private readonly roles: RoleBooks,
  ) {}

  async close(
    { ctx }: Place,
    ability: AppAbility,
    personId: string,
    keysTo?: string | null,
  ): Promise<Closed | NotClosed> {
    try {
      return await this.database.inTenant(ctx, async (tx) => {
        const found = await this.#changeable(tx, ability, personId, 'active');
        if ('refused' in found) return found;
        const { book } = await this.roles.of(tx);
        const last = await lastAdministrator(tx, book, found, found.roles, 'input.personId');
        if (last) return { refused: 'Invalid', why: last };
        const keys = await this.#keys(tx, personId, keysTo);
        await tx.run(`UPDATE person SET status = 'closed' WHERE tenant_id = $1 AND id = $2`, [ctx.tenantId, personId]);
        const sessionsEnded = await endSessionsOf(tx, personId);
        const details = { sessionsEnded, ...keys, ...(keysTo && { keysTo }) };
        tx.audit({ action: 'person.closed', subject: { kind: 'Person', id: personId }, details });
        return { person: (await this.people.find(tx, personId))!, sessionsEnded, ...keys };
      });
    } catch (error) {
      if (error instanceof TakenBack) return error.outcome;
      throw error;
    }
  }

  reopen({ ctx }: Place, ability: AppAbility, personId: string): Promise<{ person: PersonRow } | NotClosed> {
    return this.database.inTenant(ctx, async (tx) => {
      const found = await this.#changeable(tx, ability, personId, 'closed');
      if ('refused' in found) return found;
      if (await this.people.isNameless(tx, personId)) return { refused: 'Invalid', why: NAMELESS };
      const conflict = await this.duties.refuses(tx, { personId, grants: found.roles }, 'input.personId');
      if (conflict) return { refused: 'Invalid', why: conflict };
      await tx.run(`UPDATE person SET status = 'active' WHERE tenant_id = $1 AND id = $2`, [ctx.tenantId, personId]);
      tx.audit({ action: 'person.reopened', subject: { kind: 'Person', id: personId } });
      return { person: (await this.people.find(tx, personId))! };
    });
  }

  async #keys(tx: Tx, personId: string, keysTo: string | null | undefined) {
    if (!keysTo) return { keysRevoked: await revokeKeysOf(tx, personId), keysHandedOn: [] };
    const heir = keysTo === personId ? undefined : await this.people.find(tx, keysTo);
    if (heir?.status !== 'active') throw new TakenBack({ refused: 'Invalid', why: NO_HEIR });
    const handed = await handKeysOn(tx, this.duties, personId, keysTo);
    if ('code' in handed) throw new TakenBack({ refused: 'Invalid', why: handed });
    return { keysRevoked: [], keysHandedOn: handed };
  }

  /** The person, held until the transaction ends, where he is as he should be and the caller may give and take his roles. */
  async #changeable(tx: Tx, ability: AppAbility, personId: string, status: string): Promise<PersonRow | NotClosed> {
    await this.people.lock(tx, personId);
    const person = await this.people.find(tx, personId);
    if (person?.status !== status) return { refused: 'NotFound', why: nobody(status) };
    const denied = mayChange(tx.ctx, ability, (await this.roles.of(tx)).book, person);
    return denied ? { refused: 'Denied', why: denied } : person;
  }
}

function mayChange(
  { actor }: TenantContext,
  ability: AppAbility,
  book: RoleBook,
  { id: personId, name, roles }: PersonRow,
) {
  if (actor.id === personId) return NOT_YOURSELF;
  for (const { role, unitId } of roles) {
    if (mayGive(ability, book, { role, personId, unitId })) continue;
    const message = `${name} holds the role ${book.titleOf(role)}, which you cannot take here.`;
    return { ...explainDenial(actor, 'create', 'RoleGrant'), message, path: 'input.personId' };
  }
  return undefined;
}

const NAMELESS: Refusal = {
  code: 'NAME_REMOVED',
  message: 'The name of this former colleague was removed; nobody can tell whose access this was.',
  hint: 'Invite the person anew.',
  path: 'input.personId',
};
const nobody = (status: string): Refusal => ({
  code: 'NOT_FOUND',
  message: status === 'active' ? 'There is no such person whose access is open.' : 'There is no such closed access.',
  hint: 'Load the list again.',
  path: 'input.personId',
});
const NOT_YOURSELF: Refusal = {
  code: 'NOT_YOURSELF',
  message: 'Nobody closes his own access.',
  hint: 'Ask another administrator.',
  path: 'input.personId',
};
const NO_HEIR: Refusal = {
  code: 'HEIR_UNKNOWN',
  message: 'The keys can go to somebody else here whose access is open, and to nobody else.',
  hint: 'Choose another person, or let the keys be revoked.',
  path: 'input.keysTo',
};
