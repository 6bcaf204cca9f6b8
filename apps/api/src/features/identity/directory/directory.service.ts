import type { BookRole, Grant } from '@clearhold/access';
import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import { DutyCheck } from '../../duties/index.ts';
import { RoleBooks } from '../../roles/index.ts';
import { revokeKeysOf } from '../closing/keys-made.ts';
import { lastAdministrator } from '../closing/last-administrator.ts';
import { PeopleRepository } from '../people.repository.ts';
import { endSessionsOf } from '../sessions/end-sessions.ts';
import { type DirectoryPerson, findPerson, holdPerson, type KeptPerson, keepPerson } from './directory-store.ts';
import { noSuch, ScimError } from './scim-error.ts';
import type { WantedPerson } from './scim-user.ts';

/** People kept as a company's directory has them: added, changed, closed, and given the roles that are its groups. */
@Injectable()
export class Directory {
  constructor(
    private readonly repository: PeopleRepository,
    private readonly duties: DutyCheck,
    private readonly roles: RoleBooks,
  ) {}

  /** Somebody whom the directory removed before is the same person again. */
  async add(tx: Tx, wanted: WantedPerson): Promise<DirectoryPerson> {
    const { email, name, isActive } = wanted;
    const text = 'SELECT id, status FROM person WHERE tenant_id = $1 AND email = $2 FOR UPDATE';
    const [there] = await tx.query<{ id: string; status: string }>(text, [tx.ctx.tenantId, email]);
    if (there && there.status !== 'deleted') throw taken(email);
    const id = there?.id ?? newId();
    if (!there && !(await this.repository.add(tx, { id, name, email, passwordHash: null }))) throw taken(email);
    await keepPerson(tx, id, { ...wanted, status: isActive ? 'active' : 'closed' });
    tx.audit({ action: 'person.provisioned', subject: { kind: 'Person', id }, details: { by: tx.ctx.actorName } });
    return (await findPerson(tx, id))!;
  }

  /** Closing a person ends every session, and all keys he made but the one that asks, in the same transaction. */
  async change(tx: Tx, id: string, wanted: WantedPerson): Promise<DirectoryPerson> {
    const before = await holdPerson(tx, id);
    if (!before) throw noSuch('user');
    // Whoever can move an address can have the next password link sent to himself.
    if (before.email !== wanted.email)
      throw new ScimError(400, 'userName cannot be changed; provision the new address as a new user.', 'mutability');
    await this.#keep(tx, before, { ...wanted, status: wanted.isActive ? 'active' : 'closed' });
    return (await findPerson(tx, id))!;
  }

  async remove(tx: Tx, id: string): Promise<void> {
    const before = await holdPerson(tx, id);
    if (!before) throw noSuch('user');
    await this.#keep(tx, before, { ...before, externalId: null, status: 'deleted' });
  }

  /** Gives a role to these people and takes it from all others who hold it in the whole space. */
  async setMembers(tx: Tx, role: string, before: readonly string[], wanted: readonly string[]): Promise<void> {
    const added = wanted.filter((id) => !before.includes(id));
    const removed = before.filter((id) => !wanted.includes(id));
    const maker = await makerOf(tx);
    for (const id of [...added, ...removed]) {
      if (id === maker) throw new ScimError(403, 'A key changes no roles of the person who made it.');
      const person = await holdPerson(tx, id);
      if (!person) throw new ScimError(400, `There is no user ${id.slice(0, 60)}.`, 'invalidValue');
      await (added.includes(id) ? this.#give(tx, person, role) : this.#take(tx, person, role));
    }
  }

  async #give(tx: Tx, { id }: DirectoryPerson, role: string): Promise<void> {
    const held = (await this.repository.find(tx, id))!.roles;
    const grants = [...held.map((grant) => ({ role: grant.role, unitId: grant.unitId })), { role, unitId: null }];
    const conflict = await this.duties.refuses(tx, { personId: id, grants }, 'members');
    if (conflict) throw new ScimError(409, conflict.message);
    await this.repository.grant(tx, [{ id: newId(), personId: id, role, unitId: null }]);
    tx.audit({ action: 'person.rolesSet', subject: { kind: 'Person', id }, details: { added: [role], removed: [] } });
  }

  async #take(tx: Tx, person: DirectoryPerson, role: string): Promise<void> {
    const { id, status } = person;
    const held = (await this.repository.find(tx, id))!.roles.filter((it) => it.role === role && it.unitId === null);
    if (status === 'active') await this.#keepsOne(tx, person, held);
    await this.repository.revoke(
      tx,
      held.map((grant) => grant.id),
    );
    tx.audit({ action: 'person.rolesSet', subject: { kind: 'Person', id }, details: { added: [], removed: [role] } });
  }

  /** No directory leaves a space without its last administrator. */
  async #keepsOne(tx: Tx, person: DirectoryPerson, taken: readonly Grant[]): Promise<void> {
    const last = await lastAdministrator(tx, (await this.roles.of(tx)).book, person, taken, 'members');
    if (last) throw new ScimError(409, `${last.message} ${last.hint}`);
  }

  async #keep(tx: Tx, before: DirectoryPerson, after: KeptPerson): Promise<void> {
    const { id, status } = before;
    if (KEPT.every((key) => after[key] === before[key])) return;
    if (status === 'active' && after.status !== 'active')
      await this.#keepsOne(tx, before, (await this.repository.find(tx, id))!.roles);
    await keepPerson(tx, id, after);
    const subject = { kind: 'Person', id };
    if (after.status === status) return tx.audit({ action: 'person.changed', subject });
    if (after.status === 'active') return tx.audit({ action: 'person.reopened', subject });
    const sessionsEnded = await endSessionsOf(tx, id);
    const keysRevoked = await revokeKeysOf(tx, id);
    const details = { sessionsEnded, keysRevoked, isDeleted: after.status === 'deleted' };
    tx.audit({ action: 'person.closed', subject, details });
  }
}

const KEPT = ['name', 'givenName', 'familyName', 'externalId', 'status'] as const;

async function makerOf(tx: Tx): Promise<string | undefined> {
  const text = 'SELECT created_by AS id FROM api_key WHERE tenant_id = $1 AND id = $2';
  return (await tx.query<{ id: string }>(text, [tx.ctx.tenantId, tx.ctx.actor.id]))[0]?.id;
}

/** The roles that a directory gives: those of the space that are given as a whole. */
export const groupsOf = async (tx: Tx, roles: RoleBooks): Promise<BookRole[]> =>
  (await roles.of(tx)).book.at(tx.ctx.actor.scopeKind);

const taken = (email: string) => new ScimError(409, `${email} is here already.`, 'uniqueness');
