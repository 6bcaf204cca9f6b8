import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Tx } from '../../../platform/database/tx.ts';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import { noSuchScope, type Place, ScopeContext } from '../../tenancy/index.ts';
import { refusalOf } from '../refusal-of.ts';
import { SecondPerson } from '../second-person/index.ts';
import { DecideDraft, type StepInput, type SubmitInput } from './decide-draft.ts';
import { mayDraftBrand } from './draft-brands.ts';
import { type DraftRow, OPEN } from './draft-row.ts';
import { DraftsRepository } from './drafts.repository.ts';
import { type Review, ReviewDraft } from './review-draft.ts';
import { type DraftInput, type DraftOutcome, SaveDraft } from './save-draft.ts';

interface DraftView extends DraftRow {
  readonly place: Place;
  reviewed?: Promise<Review>;
}

type At = { scope?: string | null };

@Resolver('PolicyDraft')
export class DraftsResolver {
  constructor(
    private readonly scopes: ScopeContext,
    private readonly drafts: DraftsRepository,
    private readonly saving: SaveDraft,
    private readonly deciding: DecideDraft,
    private readonly reviews: ReviewDraft,
    private readonly second: SecondPerson,
  ) {}

  @Query('policyDrafts')
  async list(@Operation() op: GraphqlContext, @Args() { scope, open }: At & { open?: boolean | null }) {
    const place = await this.scopes.of(op.ctx, scope);
    if (!place) return [];
    const states = open === false ? undefined : OPEN;
    const rows = await this.scopes.read(place, op, (tx: Tx) => this.drafts.list(tx, place.scopeId, states));
    return rows.map((row): DraftView => ({ ...row, place }));
  }

  @Mutation('savePolicyDraft')
  save(@Operation() op: GraphqlContext, @Args('input') input: DraftInput & At) {
    if (input.brand && !mayDraftBrand(op.ability)) return NOT_THE_BRAND;
    return this.#at(op, input, (place) => this.saving.save(place, input));
  }

  @Mutation('submitPolicyDraft')
  submit(@Operation() op: GraphqlContext, @Args('input') input: StepInput & At & SubmitInput) {
    return this.#at(op, input, (place) => this.deciding.submit(place, input));
  }

  @Mutation('withdrawPolicyDraft')
  withdraw(@Operation() op: GraphqlContext, @Args('input') input: StepInput & At) {
    return this.#at(op, input, (place) => this.deciding.withdraw(place, input));
  }

  @Mutation('decidePolicyDraft')
  decide(
    @Operation() op: GraphqlContext,
    @Args('input') input: StepInput & At & { decision: 'APPROVE' | 'REJECT'; reason?: string | null },
  ) {
    return this.#at(op, input, (place) =>
      input.decision === 'APPROVE'
        ? this.deciding.approve(place, input)
        : this.deciding.reject(place, { ...input, reason: input.reason ?? '' }),
    );
  }

  @ResolveField('state')
  state(@Parent() { state }: DraftView) {
    return state.toUpperCase();
  }

  @ResolveField('mayDecide')
  mayDecide(@Parent() draft: DraftView, @Operation() op: GraphqlContext) {
    return isForDecision(draft, op);
  }

  @ResolveField('notSecond')
  notSecond(@Parent() draft: DraftView, @Operation() op: GraphqlContext) {
    const asked = { by: draft.editorIds, at: draft.submittedAt! };
    return isForDecision(draft, op) ? this.second.whyNot(draft.place, op, asked) : null;
  }

  @ResolveField('conflicts')
  async conflicts(@Parent() draft: DraftView, @Operation() op: GraphqlContext) {
    return (await this.#review(draft, op)).conflicts;
  }

  @ResolveField('differences')
  async differences(@Parent() draft: DraftView, @Operation() op: GraphqlContext) {
    return (await this.#review(draft, op)).differences;
  }

  @ResolveField('refusals')
  async refusals(@Parent() draft: DraftView, @Operation() op: GraphqlContext) {
    return (await this.#review(draft, op)).refusals;
  }

  // What a closed draft would do today says nothing: its version tells what it did.
  #review(draft: DraftView, op: GraphqlContext): Promise<Review> {
    draft.reviewed ??= OPEN.includes(draft.state)
      ? this.scopes.read(draft.place, op, (tx) => this.reviews.review(tx, draft.place, draft))
      : Promise.resolve({ currentVersion: 0, conflicts: [], differences: [], refusals: [] });
    return draft.reviewed;
  }

  async #at(op: GraphqlContext, { scope }: At, work: (place: Place) => Promise<DraftOutcome>) {
    const place = await this.scopes.of(op.ctx, scope);
    if (!place) return noSuchScope;
    const outcome = await work(place);
    if (!outcome.ok) return refusalOf(outcome);
    const draft: DraftView = { ...outcome.draft, place };
    return { __typename: 'PolicyDraftSaved', draft };
  }
}

const NOT_THE_BRAND = {
  __typename: 'Denied',
  code: 'BRAND_NOT_YOURS',
  message: 'This draft changes how the scope looks, and your roles let you change its policy alone.',
  hint: 'Leave the brand out, or let somebody save it whose role may change the brand.',
  path: 'input.brand',
};

function isForDecision({ state, editorIds }: DraftRow, { ability, ctx }: GraphqlContext): boolean {
  return state === 'submitted' && ability.can('publish', 'Policy') && !editorIds.includes(ctx.actor.id);
}
