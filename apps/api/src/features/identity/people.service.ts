import { type AppAbility, explainDenial, type Grant, type GrantScope, mayGive } from '@clearhold/access';
import { isId, newId, type Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { hashPassword } from '../../platform/auth/secrets.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { DutyCheck } from '../duties/index.ts';
import { RoleBooks } from '../roles/index.ts';
import type { Place } from '../tenancy/index.ts';
import { isAddress } from './address.ts';
import { lastAdministrator } from './closing/last-administrator.ts';
import { newPassword } from './passwords/first-password.ts';
import { askForLink } from './passwords/password-mails.ts';
import { passwordFault } from './passwords/password-rules.ts';
import { ownWords } from './passwords/passwords.service.ts';
import { PeopleRepository, type PersonRow } from './people.repository.ts';
import { changeOf, checkRoles, parseRole } from './role-request.ts';

type Kind = 'Denied' | 'Invalid' | 'NotFound';
export type PersonOutcome = { person: PersonRow; temporaryPassword?: string } | { refused: Kind; why: Refusal };

const invalid = (code: string, message: string, path: string, hint?: string): PersonOutcome => ({
  refused: 'Invalid',
  why: { code, message, hint, path },
});

export interface Invitation {
  readonly name: string;
  readonly email: string;
  readonly password?: string | null;
  readonly roles: readonly string[];
}

/** People and their roles. Nobody gives a role to himself, nor one that his own role may not give. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly repository: PeopleRepository,
    private readonly mailer: Mailer,
    private readonly duties: DutyCheck,
    private readonly roles: RoleBooks,
  ) {}

  async invite(place: Place, ability: AppAbility, given: Invitation): Promise<PersonOutcome> {
    const name = given.name.trim();
    const email = given.email.trim().toLowerCase();
    if (name.length < 2 || name.length > 100)
      return invalid('NAME_INVALID', 'A name of 2 to 100 letters is needed.', 'input.name');
    if (!isAddress(email))
      return invalid(
        'EMAIL_INVALID',
        'This is not an e-mail address.',
        'input.email',
        'One address, such as kim@example.com.',
      );
    const fault =
      given.password && passwordFault(given.password, ownWords(place.name, { name, email }), 'input.password');
    if (fault) return { refused: 'Invalid', why: fault };
    // Where no mail can carry a link, a first password is handed over instead.
    const byMail = !given.password && this.mailer.sends;
    const temporaryPassword = given.password || byMail ? undefined : newPassword();
    const passwordHash = byMail ? null : await hashPassword(given.password || temporaryPassword!);
    return this.database.inTenant(place.ctx, async (tx) => {
      const id = newId();
      const grants = given.roles.map(parseRole);
      const no = await this.#refuse(tx, place, ability, id, grants, grants);
      if (no) return no;
      const added = await this.repository.add(tx, { id, name, email, passwordHash, passwordGiven: !byMail });
      if (!added)
        return invalid(
          'EMAIL_TAKEN',
          'Somebody here has this address already.',
          'input.email',
          'Change that person’s roles instead.',
        );
      await this.repository.grant(
        tx,
        changeOf([], grants).added.map((grant) => granted(id, grant)),
      );
      if (byMail) await askForLink(tx, email, 'invite');
      tx.audit({ action: 'person.invited', subject: { kind: 'Person', id }, details: { roles: [...given.roles] } });
      return { person: (await this.repository.find(tx, id))!, temporaryPassword };
    });
  }

  async setRoles(
    place: Place,
    ability: AppAbility,
    personId: string,
    roles: readonly string[],
  ): Promise<PersonOutcome> {
    const wanted = roles.map(parseRole);
    const nobody: PersonOutcome = {
      refused: 'NotFound',
      why: { code: 'NOT_FOUND', message: 'There is no such person.', path: 'input.personId' },
    };
    if (!isId(personId)) return nobody;
    return this.database.inTenant(place.ctx, async (tx) => {
      if (!(await this.repository.lock(tx, personId))) return nobody;
      const person = (await this.repository.find(tx, personId))!;
      const { added, removed } = changeOf(person.roles, wanted);
      const no = await this.#refuse(tx, place, ability, personId, wanted, [...added, ...removed]);
      if (no) return no;
      const last = await lastAdministrator(tx, (await this.roles.of(tx)).book, person, removed, 'input.roles');
      if (last && person.status === 'active') return { refused: 'Invalid', why: last };
      if (removed.length)
        await this.repository.revoke(
          tx,
          removed.map((grant) => grant.id),
        );
      if (added.length)
        await this.repository.grant(
          tx,
          added.map((grant) => granted(personId, grant)),
        );
      if (added.length + removed.length) {
        tx.audit({
          action: 'person.rolesSet',
          subject: { kind: 'Person', id: personId },
          details: { added: added.map(textOf), removed: removed.map(textOf) },
        });
      }
      return { person: (await this.repository.find(tx, personId))! };
    });
  }

  /** Duties are judged on all roles wanted; the right to give and take, on those that change. */
  async #refuse(
    tx: Tx,
    place: Place,
    ability: AppAbility,
    personId: string,
    wanted: readonly Grant[],
    changed: readonly Grant[],
  ): Promise<PersonOutcome | undefined> {
    const scope: GrantScope = place.kind === 'unit' ? 'tenant' : place.kind;
    const { book } = await this.roles.of(tx);
    const units = scope === 'tenant' ? await this.repository.units(tx) : new Map();
    // A role that gives nothing any more may stay with who has it; nobody gets it.
    const settled = wanted.filter((grant) => changed.includes(grant) || book.get(grant.role)?.isOn);
    const fault = checkRoles(settled, scope, units, 'input.roles', [], book);
    if (fault) return { refused: 'Invalid', why: fault };
    const actor = place.ctx.actor;
    for (const grant of changed) {
      if (mayGive(ability, book, { ...grant, personId })) continue;
      const itself = actor.id === personId;
      const why = itself
        ? {
            code: 'NOT_YOURSELF',
            message: 'Nobody gives or takes roles of his own.',
            hint: 'Ask another administrator.',
            path: 'input.roles',
          }
        : {
            ...explainDenial(actor, 'create', 'RoleGrant'),
            message: `You cannot give or take the role ${book.titleOf(grant.role)} here.`,
            path: 'input.roles',
          };
      return { refused: 'Denied', why };
    }
    const conflict = await this.duties.refuses(tx, { personId, grants: wanted }, 'input.roles');
    return conflict && { refused: 'Invalid', why: conflict };
  }
}

const granted = (personId: string, grant: Grant) => ({
  id: newId(),
  personId,
  role: grant.role,
  unitId: grant.unitId ?? null,
});
const textOf = (grant: Grant) => (grant.unitId ? `${grant.role}@${grant.unitId}` : grant.role);
