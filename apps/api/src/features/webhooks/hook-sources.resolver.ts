import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { mustBeConfirmed } from '../../platform/auth/confirmed.ts';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { HostDirectory } from '../tenancy/index.ts';
import { hookKey } from './in/hook-address.ts';
import { SaveSource } from './in/save-source.ts';
import { listSources, type SourceRow } from './in/source-rows.ts';
import { answerOf } from './refused.ts';

type Of<Input> = { readonly input: Input };

@Resolver('HookSource')
export class HookSourcesResolver {
  constructor(
    private readonly saving: SaveSource,
    private readonly hosts: HostDirectory,
  ) {}

  @Query('hookSources')
  async sources(@Operation() op: GraphqlContext) {
    return listSources(await op.read());
  }

  @ResolveField('address')
  address(@Parent() { id }: SourceRow, @Operation() op: GraphqlContext) {
    return this.hosts.address(op.ctx.tenantId, `/v1/hooks/${hookKey(op.ctx.tenantId, id)}`);
  }

  @ResolveField('formerKeyUntil')
  formerKeyUntil(@Parent() { formerUntil }: SourceRow) {
    return formerUntil;
  }

  @Mutation('addHookSource')
  async add(@Operation() op: GraphqlContext, @Args() { input }: Of<{ name: string; key?: string | null }>) {
    mustBeConfirmed(op.ctx);
    return answerOf('HookSourceSaved', await this.saving.add(op.ctx, input));
  }

  @Mutation('rotateHookKey')
  async rotate(
    @Operation() op: GraphqlContext,
    @Args() { input }: Of<{ id: string; hours: number; key?: string | null }>,
  ) {
    mustBeConfirmed(op.ctx);
    return answerOf('HookSourceSaved', await this.saving.rotate(op.ctx, input));
  }

  @Mutation('closeHookSource')
  async close(@Operation() op: GraphqlContext, @Args() { input }: Of<{ id: string }>) {
    return answerOf('HookSourceClosed', await this.saving.close(op.ctx, input.id));
  }
}
