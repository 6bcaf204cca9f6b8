import type { Refusal } from '@clearhold/kernel';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import { noSuchScope, type Place, ScopeContext } from '../../tenancy/index.ts';
import { SecondPerson } from '../second-person/index.ts';
import { ArrangeRings } from './arrange-rings.ts';
import { type DecideMoveInput, type MoveInput, MoveStaged } from './move-staged.ts';
import type { Ring } from './ring.ts';
import { RingsView } from './rings-view.ts';

type At = { scope?: string | null };
type Done = { ok: true } | { ok: false; kind: string; why: object } | undefined;

interface PutInput {
  readonly scope: string;
  readonly more?: readonly string[] | null;
  readonly ring: string;
  readonly reason: string;
}

const MOST_TENANTS = 1_000;

const TOO_MANY: Refusal = {
  code: 'TOO_MANY',
  message: `At most ${MOST_TENANTS.toLocaleString('en')} tenants go together.`,
  hint: 'Send the rest after them.',
  path: 'input.more',
};

const AT_PARTNER: Refusal = {
  code: 'NOT_ALLOWED',
  message: 'Which ring a tenant is in is said by its service provider.',
  hint: 'Ask your service provider.',
};

@Resolver()
export class RingsResolver {
  constructor(
    private readonly database: Database,
    private readonly scopes: ScopeContext,
    private readonly view: RingsView,
    private readonly arranging: ArrangeRings,
    private readonly moving: MoveStaged,
    private readonly second: SecondPerson,
  ) {}

  @Query('policyRings')
  async rings(@Operation() op: GraphqlContext, @Args('scope') scope?: string | null) {
    const place = await this.scopes.of(op.ctx, scope);
    return place?.kind === 'partner' ? this.scopes.read(place, op, (tx) => this.#view(op, tx, place)) : null;
  }

  @Mutation('setPolicyRings')
  set(@Operation() op: GraphqlContext, @Args('input') input: At & { rings: readonly Ring[]; reason: string }) {
    return this.#atPartner(op, input, (place) => this.arranging.set(place, input));
  }

  @Mutation('moveStagedPolicy')
  move(@Operation() op: GraphqlContext, @Args('input') input: At & MoveInput) {
    return this.#atPartner(op, input, (place) => this.moving.ask(place, input));
  }

  @Mutation('decideStagedMove')
  decide(@Operation() op: GraphqlContext, @Args('input') input: At & DecideMoveInput) {
    return this.#atPartner(op, input, (place) => this.moving.decide(place, input));
  }

  @Mutation('putIntoRing')
  async put(@Operation() op: GraphqlContext, @Args('input') input: PutInput) {
    if (op.ctx.actor.scopeKind !== 'partner') return { __typename: 'Denied', ...AT_PARTNER };
    const ids = [...new Set([input.scope, ...(input.more ?? [])])];
    const places: Place[] = [];
    if (ids.length > MOST_TENANTS) return { __typename: 'Invalid', ...TOO_MANY };
    for (const id of ids) {
      const place = await this.scopes.of(op.ctx, id);
      if (place?.kind !== 'tenant') return noSuchScope;
      places.push(place);
    }
    const outcome = await this.arranging.putAll(places, input);
    return this.#atPartner(op, {}, async () => outcome);
  }

  async #atPartner(op: GraphqlContext, { scope }: At, work: (place: Place) => Promise<Done>) {
    const place = await this.scopes.of(op.ctx, scope);
    if (place?.kind !== 'partner') return noSuchScope;
    const outcome = await work(place);
    if (outcome && !outcome.ok) return { __typename: outcome.kind, ...outcome.why };
    const rings = await this.database.read(place.ctx, (tx) => this.#view(op, tx, place));
    return { __typename: 'PolicyRingsSaved', rings };
  }

  #view(op: GraphqlContext, tx: Tx, place: Place) {
    return this.view.of(tx, place, {
      mayDecide: op.ability.can('publish', 'Policy'),
      whyNot: ({ askedById, askedAt }) => this.second.whyNot(place, op, { by: [askedById], at: askedAt }),
    });
  }
}
