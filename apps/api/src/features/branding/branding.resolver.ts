import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { noSuchScope, ScopeContext } from '../tenancy/index.ts';
import { brandView } from './brand-view.ts';
import { BrandingService } from './branding.service.ts';
import type { BrandingInput } from './check-branding.ts';

@Resolver()
export class BrandingResolver {
  constructor(
    private readonly branding: BrandingService,
    private readonly scopes: ScopeContext,
  ) {}

  @Query('brand')
  async brand(@Operation() op: GraphqlContext) {
    return brandView(await this.branding.ofSpace(op.space));
  }

  @Query('brandOf')
  async brandOf(@Operation() op: GraphqlContext, @Args('scope') scope: string) {
    const place = await this.scopes.of(op.ctx, scope);
    return place ? brandView(await this.scopes.read(place, op, (tx) => this.branding.of(tx))) : null;
  }

  @Query('previewBrand')
  previewBrand(@Operation() op: GraphqlContext, @Args('primaryColour') primaryColour: string) {
    return brandView(this.branding.preview(primaryColour.slice(0, 40), op.ctx.tenantId));
  }

  @Mutation('updateBranding')
  async updateBranding(
    @Operation() op: GraphqlContext,
    @Args('input') input: BrandingInput & { scope?: string | null },
  ) {
    const place = await this.scopes.of(op.ctx, input.scope);
    if (!place) return noSuchScope;
    const outcome = await this.branding.update(place, input);
    if ('refused' in outcome)
      return { __typename: outcome.refused, ...outcome.why, currentVersion: outcome.currentVersion };
    return { __typename: 'BrandSaved', brand: brandView(outcome.brand) };
  }
}
