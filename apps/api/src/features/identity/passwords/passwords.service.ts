import type { Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { hashPassword, passwordMatches } from '../../../platform/auth/secrets.ts';
import { systemContext, type TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import type { Place, Space } from '../../tenancy/index.ts';
import { endSignInLinks } from '../magic-links/link-store.ts';
import { endSessionsOf } from '../sessions/end-sessions.ts';
import { countWrong, isResting } from '../tries.ts';
import { endLinks, findLink, type LinkedPerson, redeemLink } from './password-links.ts';
import { askForLink, mailPasswordChanged } from './password-mails.ts';
import { passwordFault } from './password-rules.ts';

const LINK_OVER: Refusal = {
  code: 'LINK_OVER',
  message: 'This link was used already, or its time is over.',
  hint: 'Choose “Forgot your password?” on the sign-in page to get a new one.',
  path: 'input.token',
};
const WRONG: Refusal = {
  code: 'PASSWORD_WRONG',
  message: 'This is not your present password.',
  hint: 'After ten wrong tries your account rests for a quarter of an hour.',
  path: 'input.current',
};

const STILL_GIVEN: Refusal = {
  code: 'PASSWORD_GIVEN',
  message: 'This is the password that somebody gave you: he knows it too.',
  hint: 'Choose another one that only you know.',
  path: 'input.password',
};

/** Setting passwords: by a link that was mailed, or by who knows the present one. All other sessions end with it. */
@Injectable()
export class PasswordsService {
  constructor(private readonly database: Database) {}

  /** Answers alike whoever is asked about: whether the address is known is found out later, by nobody who asks. */
  ask(space: Space, email: string, correlationId: string): Promise<void> {
    const ctx = systemContext(space.tenantId, space.partnerId, correlationId);
    return this.database.inTenant(ctx, async (tx) => {
      await askForLink(tx, email, 'reset');
      tx.audit({ action: 'password.asked', subject: { kind: 'Scope', id: space.tenantId } });
    });
  }

  look(space: Space, token: string, correlationId: string): Promise<LinkedPerson | undefined> {
    const ctx = systemContext(space.tenantId, space.partnerId, correlationId);
    return this.database.read(ctx, (tx) => findLink(tx, token));
  }

  /** Undefined where it was done. Only this uses the link up. */
  async setByLink(space: Space, token: string, password: string, correlationId: string): Promise<Refusal | undefined> {
    const person = await this.look(space, token, correlationId);
    if (!person) return LINK_OVER;
    const fault = passwordFault(password, ownWords(space.name, person), 'input.password');
    if (fault) return fault;
    if (await this.#isGiven(space, person.personId, password, correlationId)) return STILL_GIVEN;
    const hash = await hashPassword(password);
    const system = systemContext(space.tenantId, space.partnerId, correlationId);
    const ctx: TenantContext = {
      ...system,
      actor: { ...system.actor, kind: 'person', id: person.personId },
      actorName: person.name,
    };
    return this.database.inTenant(ctx, async (tx) => {
      if (!(await redeemLink(tx, person.linkId))) return LINK_OVER;
      await keep(tx, person, hash, person.purpose);
      return undefined;
    });
  }

  /** Whether it is the password that somebody else chose for this person. */
  async #isGiven(space: Space, personId: string, password: string, correlationId: string): Promise<boolean> {
    const ctx = systemContext(space.tenantId, space.partnerId, correlationId);
    const where = { tenantId_id: { tenantId: space.tenantId, id: personId } };
    const person = await this.database.read(ctx, (tx) => tx.db.person.findUnique({ where }));
    return person?.passwordGiven === true && passwordMatches(password, person.passwordHash);
  }

  /** Undefined where it was done. The session that asks stays. */
  async change(
    ctx: TenantContext,
    space: Space,
    given: { current: string; password: string },
  ): Promise<Refusal | undefined> {
    const id = ctx.actor.id;
    const wrong = await this.prove(ctx, given.current);
    if (wrong) return wrong;
    const person = await this.database.read(ctx, (tx) =>
      tx.db.person.findUniqueOrThrow({ where: { tenantId_id: { tenantId: ctx.tenantId, id } } }),
    );
    const fault = passwordFault(given.password, ownWords(space.name, person), 'input.password');
    if (fault) return fault;
    const hash = await hashPassword(given.password);
    await this.database.inTenant(ctx, (tx) => keep(tx, { personId: id, ...person }, hash, 'change'));
    return undefined;
  }

  /** Undefined where this is the present password of the person who asks. */
  async prove(ctx: TenantContext, password: string): Promise<Refusal | undefined> {
    if (ctx.actor.kind !== 'person') return WRONG;
    const where = { tenantId_id: { tenantId: ctx.tenantId, id: ctx.actor.id } };
    const [person, now] = await this.database.read(ctx, async (tx) => [
      await tx.db.person.findUnique({ where }),
      tx.at,
    ]);
    const kept = person && !isResting(person, now) ? person.passwordHash : null;
    if (await passwordMatches(password, kept)) return undefined;
    await this.database.inTenant(ctx, (tx) => countWrong(tx, ctx.actor.id));
    return WRONG;
  }

  /** Mails a person a link to set a password by. False where there is no such person. */
  sendLink({ ctx }: Place, personId: string): Promise<boolean> {
    return this.database.inTenant(ctx, async (tx) => {
      const [person] = await tx.query<{ email: string; isNew: boolean }>(
        `SELECT email, password_hash IS NULL AS "isNew" FROM person WHERE tenant_id = $1 AND id = $2 AND status = 'active'`,
        [ctx.tenantId, personId],
      );
      if (!person) return false;
      await askForLink(tx, person.email, person.isNew ? 'invite' : 'reset');
      tx.audit({ action: 'password.linkOrdered', subject: { kind: 'Person', id: personId } });
      return true;
    });
  }
}

type Whose = Pick<LinkedPerson, 'personId' | 'name' | 'email'>;

async function keep(tx: Tx, person: Whose, hash: string, by: 'invite' | 'reset' | 'change'): Promise<void> {
  const { tenantId, sessionId } = tx.ctx;
  await tx.run(KEEP, [tenantId, person.personId, hash]);
  await endLinks(tx, person.personId);
  await endSignInLinks(tx, person.personId);
  const sessionsEnded = await endSessionsOf(tx, person.personId, { keep: sessionId });
  tx.audit({
    action: 'password.set',
    subject: { kind: 'Person', id: person.personId },
    details: { by, sessionsEnded },
  });
  if (by !== 'invite') await mailPasswordChanged(tx, person);
}

export const ownWords = (scopeName: string, { name, email }: { name: string; email: string }) => [
  name,
  email,
  scopeName,
];

const KEEP = `
  UPDATE person SET password_hash = $3, password_given = false, failed_sign_ins = 0, locked_until = NULL WHERE tenant_id = $1 AND id = $2`;
