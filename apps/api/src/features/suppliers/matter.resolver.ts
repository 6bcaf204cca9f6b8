import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { BrandingService, brandView } from '../branding/index.ts';
import { Authenticator, cookie } from '../identity/index.ts';
import type { Space } from '../tenancy/index.ts';
import { AnswerMatter } from './answer-matter.ts';
import { AllMatters } from './contacts/all-matters.ts';
import { matterView } from './matter-view.ts';

const GONE = {
  __typename: 'NotFound',
  code: 'LINK_GONE',
  message: 'This link does not work any more: it ran out, or was taken back.',
  hint: 'Ask your customer for a new one.',
};

/** The supplier's side of a matter. */
@Resolver('Matter')
export class MatterResolver {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly answers: AnswerMatter,
    private readonly database: Database,
    private readonly config: Config,
    private readonly brands: BrandingService,
    private readonly all: AllMatters,
  ) {}

  @Query('matter')
  async matter(@Operation() op: GraphqlContext) {
    return op.ctx.actor.kind === 'supplier' ? matterView(await op.read(), op.ctx.actor.id) : null;
  }

  @Mutation('openMatter')
  async openMatter(@Args('input') { token }: { token: string }, @Operation() op: GraphqlContext) {
    const space = op.space as Space | undefined;
    const ctx =
      space && token.length <= 100 ? await this.authenticator.byLink(space, token, op.correlationId) : undefined;
    if (!ctx) return GONE;
    op.become(ctx);
    const matter = await matterView(await op.read(), ctx.actor.id);
    if (!matter) return GONE;
    await this.database.inTenant(ctx, async (tx) => {
      const first = await tx.run(
        'UPDATE supplier_link SET first_opened_at = $3 WHERE tenant_id = $1 AND id = $2 AND first_opened_at IS NULL',
        [ctx.tenantId, ctx.actor.id, tx.at],
      );
      if (first)
        tx.audit({
          action: 'supplierLink.opened',
          subject: { kind: 'Case', id: ctx.actor.caseId ?? '' },
          details: { linkId: ctx.actor.id },
        });
    });
    op.response?.append('Set-Cookie', cookie(this.config, 'link', token, matter.expiresAt));
    return { __typename: 'MatterOpened', matter };
  }

  @Mutation('answerMatter')
  answerMatter(@Args('input') input: never, @Operation() op: GraphqlContext) {
    return op.ctx.actor.kind === 'supplier' ? this.answers.answer(op.ctx, input) : GONE;
  }

  @ResolveField('brand')
  async brand(@Operation() op: GraphqlContext) {
    return brandView(await this.brands.ofSpace(op.space));
  }

  @ResolveField('allMattersUrl')
  allMattersUrl(@Operation() op: GraphqlContext) {
    return this.all.addressFor(op.ctx);
  }
}

@Resolver('MatterAnswered')
export class MatterAnsweredResolver {
  @ResolveField('matter')
  async matter(@Parent() _: unknown, @Operation() op: GraphqlContext) {
    return matterView(await op.read(), op.ctx.actor.id);
  }
}
