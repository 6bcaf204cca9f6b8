import { PLATFORM_ID, type Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { systemContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { type Place, ScopeContext } from '../../tenancy/index.ts';
import { PolicyService } from '../policy.service.ts';
import { type Bond, bondOf, type Given, nearBondOf } from './bound.ts';
import { accountOf, colleaguesOf, givenOfLate, makersOf } from './given-of-late.ts';

/** What waits for somebody else's yes: who asked or prepared it, and when the last of them did. */
export interface Asked {
  readonly by: readonly string[];
  readonly at: Date;
  /** Only what these people gave each other counts, since the act is daily work and takes one yes. */
  readonly isDaily?: boolean;
}

/** An operation in its own space: who reads, and through which snapshot. */
export type Reader = Parameters<ScopeContext['read']>[1];

const DAY_MS = 86_400_000;

/** Decides for every act that takes two persons whether the second is one: a second account of the first is not. */
@Injectable()
export class SecondPerson {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyService,
    private readonly scopes: ScopeContext,
  ) {}

  /** Why the transaction's actor is no second person for what was asked; undefined where he is. */
  async refuses(tx: Tx, asked: Asked, path: string): Promise<Refusal | undefined> {
    const { actor } = tx.ctx;
    if (actor.kind === 'system') return undefined;
    if (actor.kind !== 'person') return { ...PROGRAM, path };
    const days = (await this.policies.effective(tx)).get('people.secondPersonDays');
    return this.#atHome(tx, (home) => judged(home, actor.id, asked, days, path));
  }

  /** The same in one sentence or two for a page, before anybody presses anything; null where his yes would count. */
  async whyNot(place: Place, reader: Reader, asked: Asked): Promise<string | null> {
    const why = await this.scopes.read(place, reader, (tx) => this.refuses(tx, asked, ''));
    return why ? [why.message, why.hint].filter(Boolean).join(' ') : null;
  }

  /** Works where the actor's own account is kept: in the transaction's space, or in the partner's or the platform's above. */
  #atHome<T>(tx: Tx, work: (home: Tx) => Promise<T>): Promise<T> {
    const { actor, tenantId, partnerId, correlationId } = tx.ctx;
    const homeId = actor.scopeKind === 'partner' ? partnerId : actor.scopeKind === 'platform' ? PLATFORM_ID : tenantId;
    if (homeId === tenantId) return work(tx);
    return this.database.read(systemContext(homeId, homeId, correlationId), work);
  }
}

async function judged(home: Tx, me: string, asked: Asked, days: number, path: string): Promise<Refusal | undefined> {
  const given = await givenOfLate(home, new Date(Math.min(asked.at.getTime(), home.at.getTime()) - days * DAY_MS));
  const askers = [...asked.by, ...(await makersOf(home, asked.by))];
  const bond = askers.includes(me) ? 'second' : bondBetween(me, askers, asked, given);
  const why = bond ? WHY[bond](days) : (await accountOf(home, me))?.isPasswordGiven ? NO_PASSWORD : undefined;
  if (!why) return undefined;
  const colleagues = await colleaguesOf(home, me);
  const others = colleagues.filter(({ id }) => !askers.includes(id) && !bondBetween(id, askers, asked, given));
  return { code: 'NOT_A_SECOND_PERSON', message: why, hint: whoElse(others.map(({ name }) => name)), path };
}

function bondBetween(second: string, askers: readonly string[], { at, isDaily }: Asked, given: readonly Given[]) {
  return isDaily ? nearBondOf(second, askers, given) : bondOf(second, askers, at, given);
}

const WHY: Record<Bond, (days: number) => string> = {
  after: () =>
    'Your account or a role of yours was given after this was asked, so you do not count as the second person.',
  asker: (days) =>
    `Your account or a role of yours was given by who asked for this, within ${days} days, so you do not count as the second person.`,
  second: (days) =>
    `Who asked for this has the account, a role or a key from you, within ${days} days, so you do not count as the second person.`,
  same: (days) =>
    `Your account and that of who asked were opened by the same person within ${days} days, so you do not count as the second person.`,
};
const NO_PASSWORD =
  'Your password was given to you, and you chose none of your own yet, so you do not count as the second person.';
const PROGRAM: Refusal = {
  code: 'NOT_A_SECOND_PERSON',
  message: 'A program is nobody’s second person.',
  hint: 'Somebody confirms it who is signed in.',
};

function whoElse(names: readonly string[]): string {
  if (names.length === 0)
    return 'Nobody else with your roles counts yet: wait, or let an older colleague ask or confirm.';
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return `It can be confirmed by ${names.slice(0, 3).join(', ')}${more}.`;
}
