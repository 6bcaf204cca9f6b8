import { inForce, standInsOf } from '@clearhold/cases';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { PolicyService } from '../policies/index.ts';
import { type DecidingPerson, type DelegationRow, DelegationsRepository } from './delegations.repository.ts';

/** A way to decide for somebody: everybody on it, the one whose approvals they are first. */
export type Way = readonly DecidingPerson[];

/** The delegations in force, and who decides for whom by them. */
export interface Standing {
  readonly active: readonly DelegationRow[];
  readonly chainLimit: number;
  /** Active people by id who decide approvals. */
  readonly people: ReadonlyMap<string, DecidingPerson>;
}

/** For whom somebody may decide approvals now, read in the transaction that decides. */
@Injectable()
export class StandIns {
  constructor(
    private readonly repository: DelegationsRepository,
    private readonly policies: PolicyService,
  ) {}

  /** The ways of the acting person; none for anybody but a person of a tenant. */
  async ofActor(tx: Tx): Promise<readonly Way[]> {
    const { actor } = tx.ctx;
    if (actor.kind !== 'person' || actor.scopeKind !== 'tenant') return [];
    const active = await this.#active(tx);
    return active.length === 0 ? [] : waysOf(actor.id, await this.#among(tx, active), tx.at);
  }

  /** Everybody who decides approvals, and the delegations in force, if any. */
  async standing(tx: Tx): Promise<Standing> {
    return this.#among(tx, await this.#active(tx));
  }

  async #active(tx: Tx): Promise<readonly DelegationRow[]> {
    return inForce(await this.repository.standing(tx), tx.at);
  }

  async #among(tx: Tx, active: readonly DelegationRow[]): Promise<Standing> {
    const people = await this.repository.people(tx, null);
    const chainLimit = (await this.policies.effective(tx)).get('delegation.chainLimit');
    return { active, chainLimit, people: new Map(people.map((one) => [one.id, one])) };
  }
}

/** A person's ways to decide for others; whoever lost his access or roles meanwhile hands nothing on. */
export function waysOf(personId: string, { active, chainLimit, people }: Standing, at: Date): Way[] {
  return standInsOf(personId, active, at, chainLimit).flatMap(({ chain }) => {
    const way = chain.flatMap((id) => people.get(id) ?? []);
    return way.length === chain.length ? [way] : [];
  });
}
