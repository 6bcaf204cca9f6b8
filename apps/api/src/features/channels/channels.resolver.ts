import path from 'node:path';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { mustBeConfirmed } from '../../platform/auth/confirmed.ts';
import { Config } from '../../platform/config/config.ts';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { unitLoader } from '../cases/index.ts';
import { HostDirectory } from '../tenancy/index.ts';
import { hookKey } from '../webhooks/index.ts';
import { type ChannelRow, listChannels } from './channel-rows.ts';
import { answerOf } from './refused.ts';
import { type ChannelInput, SaveChannel } from './save-channel.ts';
import { type ChannelState, SetChannelState } from './set-channel-state.ts';

type Of<Input> = { readonly input: Input };

@Resolver('Channel')
export class ChannelsResolver {
  constructor(
    private readonly saving: SaveChannel,
    private readonly states: SetChannelState,
    private readonly hosts: HostDirectory,
    private readonly config: Config,
  ) {}

  @Query('channels')
  async channels(@Operation() op: GraphqlContext) {
    return listChannels(await op.read());
  }

  @ResolveField('kind')
  kind(@Parent() { kind }: ChannelRow) {
    return kind.toUpperCase();
  }

  @ResolveField('status')
  status(@Parent() { status }: ChannelRow) {
    return status === 'active' ? 'ACTIVE' : 'PAUSED';
  }

  @ResolveField('address')
  address(@Parent() { id, kind, settings }: ChannelRow, @Operation() op: GraphqlContext) {
    if (kind === 'directory')
      return path.join(this.config.vars.CLEARHOLD_WATCHED_FOLDER ?? '', op.ctx.tenantId, String(settings.folder));
    return kind === 'mail' ? this.hosts.address(op.ctx.tenantId, `/v1/mail/${hookKey(op.ctx.tenantId, id)}`) : null;
  }

  @ResolveField('unit')
  unit(@Parent() { unitId }: ChannelRow, @Operation() op: GraphqlContext) {
    return unitId ? op.loader(unitLoader).load(unitId) : null;
  }

  @Mutation('saveChannel')
  async save(@Operation() op: GraphqlContext, @Args() { input }: Of<ChannelInput>) {
    mustBeConfirmed(op.ctx);
    return answerOf('ChannelSaved', await this.saving.save(op.ctx, input));
  }

  @Mutation('setChannelState')
  async set(@Operation() op: GraphqlContext, @Args() { input }: Of<{ id: string; state: ChannelState }>) {
    return answerOf('ChannelSet', await this.states.run(op.ctx, input.id, input.state));
  }

  @Mutation('tryChannel')
  async try(@Operation() op: GraphqlContext, @Args() { input }: Of<{ id: string }>) {
    return answerOf('ChannelSet', await this.states.tryNow(op.ctx, input.id));
  }

  @Mutation('renewChannelKey')
  async renew(@Operation() op: GraphqlContext, @Args() { input }: Of<{ id: string }>) {
    mustBeConfirmed(op.ctx);
    return answerOf('ChannelSaved', await this.saving.renewKey(op.ctx, input.id));
  }
}
