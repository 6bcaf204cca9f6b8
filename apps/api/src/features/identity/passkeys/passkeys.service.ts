import { newId, type Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import type { Space } from '../../tenancy/index.ts';
import { FactorCheck } from '../second-factor/factor-check.ts';
import { findFactor } from '../second-factor/factor-store.ts';
import { challengeOf, madeAnswer } from './browser-answer.ts';
import { type Bearer, Ceremonies } from './ceremonies.ts';
import { keepChallenge, takeChallenge } from './passkey-challenges.ts';
import { mailPasskeyChanged } from './passkey-mails.ts';
import {
  addPasskey,
  dropPasskeys,
  findPasskey,
  listPasskeys,
  type PasskeyRow,
  renamePasskey,
} from './passkey-store.ts';
import { KNOWN, LAST_ONE, NAME_INVALID, NOT_MADE, SWITCHED_OFF, TOO_MANY } from './passkey-words.ts';

const MOST = 20;

/** A person's own passkeys: made, named, removed. */
@Injectable()
export class PasskeysService {
  constructor(
    private readonly database: Database,
    private readonly ceremonies: Ceremonies,
    private readonly check: FactorCheck,
  ) {}

  list(tx: Tx, personId: string): Promise<PasskeyRow[]> {
    return listPasskeys(tx, personId);
  }

  /** What the browser is asked; the challenge is bound to `browser`, what its cookie says, and to the person. */
  async begin(
    ctx: TenantContext,
    space: Space,
    browser: string,
  ): Promise<{ options: object; expiresAt: Date } | Refusal> {
    const known = await this.database.read(ctx, async (tx) => {
      if (!(await this.check.takesPasskeys(tx))) return SWITCHED_OFF;
      const bearer = await bearerOf(tx);
      const there = await tx.db.passkey.findMany({
        where: { tenantId: ctx.tenantId, personId: bearer.id, host: space.host },
        select: { credentialId: true },
      });
      return there.length < MOST ? { bearer, ids: there.map((one) => one.credentialId) } : TOO_MANY;
    });
    if ('code' in known) return known;
    const options = await this.ceremonies.forNew(space, known.bearer, known.ids);
    const { challenge } = options;
    const binding = { challenge, browser, host: space.host, personId: ctx.actor.id };
    return this.database.inTenant(ctx, async (tx) => {
      const expiresAt = await keepChallenge(tx, binding);
      tx.audit({ action: 'passkey.begun', subject: { kind: 'Person', id: ctx.actor.id } });
      return { options, expiresAt };
    });
  }

  async add(
    ctx: TenantContext,
    space: Space,
    browser: string,
    given: { name: string; response: unknown },
  ): Promise<PasskeyRow | Refusal> {
    const name = tidyName(given.name);
    if (!name) return NAME_INVALID;
    const answer = madeAnswer.safeParse(given.response).data;
    const challenge = answer && challengeOf(answer);
    if (!answer || !challenge) return NOT_MADE;
    const personId = ctx.actor.id;
    const taken = await this.database.inTenant(ctx, async (tx) => {
      const binding = { challenge, browser, host: space.host, personId };
      const isOurs = (await this.check.takesPasskeys(tx)) && (await takeChallenge(tx, binding));
      tx.audit({ action: 'passkey.answered', subject: { kind: 'Person', id: personId } });
      return isOurs;
    });
    const made = taken && (await this.ceremonies.made(space, answer, challenge).catch(() => undefined));
    if (!made) return NOT_MADE;
    return this.database.inTenant(ctx, async (tx) => {
      const id = newId();
      if (!(await addPasskey(tx, { ...made, id, personId, name, host: space.host }))) return KNOWN;
      const details = { name, isSynced: made.isSynced };
      tx.audit({ action: 'passkey.added', subject: { kind: 'Person', id: personId }, details });
      await mailPasskeyChanged(tx, await bearerOf(tx), name, 'added');
      return (await findPasskey(tx, personId, id))!;
    });
  }

  /** Undefined where the person has no such passkey. */
  rename(ctx: TenantContext, id: string, given: string): Promise<PasskeyRow | Refusal | undefined> {
    const name = tidyName(given);
    return this.database.inTenant(ctx, async (tx) => {
      const before = await findPasskey(tx, ctx.actor.id, id);
      if (!before) return undefined;
      if (!name) return NAME_INVALID;
      if (name === before.name) return before;
      await renamePasskey(tx, ctx.actor.id, id, name);
      const details = { name, was: before.name };
      tx.audit({ action: 'passkey.renamed', subject: { kind: 'Person', id: ctx.actor.id }, details });
      return { ...before, name };
    });
  }

  /** Undefined where it was done; false where the person has no such passkey. */
  remove(ctx: TenantContext, id: string): Promise<Refusal | undefined | false> {
    const personId = ctx.actor.id;
    return this.database.inTenant(ctx, async (tx) => {
      await tx.query('SELECT id FROM person WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [ctx.tenantId, personId]);
      const all = await listPasskeys(tx, personId);
      const passkey = all.find((one) => one.id === id);
      if (!passkey) return false;
      const hasApp = Boolean((await findFactor(tx, personId))?.confirmedAt);
      if (all.length === 1 && !hasApp && (await this.check.isRequired(tx, personId))) return LAST_ONE;
      await dropPasskeys(tx, personId, id);
      const { name } = passkey;
      tx.audit({ action: 'passkey.removed', subject: { kind: 'Person', id: personId }, details: { name } });
      await mailPasskeyChanged(tx, await bearerOf(tx), name, 'removed');
      return undefined;
    });
  }
}

const tidyName = (given: string) => {
  const name = given.replace(/\s+/g, ' ').trim();
  return name.length <= 60 ? name : '';
};

const bearerOf = (tx: Tx): Promise<Bearer> =>
  tx.db.person.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: tx.ctx.tenantId, id: tx.ctx.actor.id } },
    select: { id: true, name: true, email: true },
  });
