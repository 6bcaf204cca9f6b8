import { type Health } from '@clearhold/connectors';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { mustBeConfirmed } from '../../../platform/auth/confirmed.ts';
import { Database } from '../../../platform/database/database.ts';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import { noSuchScope, type Place, ScopeContext } from '../../tenancy/index.ts';
import { AskErp } from './ask-erp.ts';
import { type ConnectionRow, ConnectionsRepository } from './connections.repository.ts';
import { type ConnectionInput, GONE, type Refused, SaveConnection } from './save-connection.ts';
import { type ConnectionState, SetConnectionState } from './set-connection-state.ts';

type At = { readonly scope?: string | null };

@Resolver('Connection')
export class ConnectionsResolver {
  constructor(
    private readonly database: Database,
    private readonly scopes: ScopeContext,
    private readonly repository: ConnectionsRepository,
    private readonly saving: SaveConnection,
    private readonly erp: AskErp,
    private readonly states: SetConnectionState,
  ) {}

  @Query('connections')
  async connections(@Operation() op: GraphqlContext, @Args() { scope }: At) {
    const place = await this.scopes.of(op.ctx, scope);
    return place ? this.scopes.read(place, op, (tx) => this.repository.list(tx)) : [];
  }

  @ResolveField('config')
  config(@Parent() { config: { emulated: _, ...shown } }: ConnectionRow) {
    return shown;
  }

  @Mutation('saveConnection')
  saveConnection(@Operation() op: GraphqlContext, @Args('input') input: ConnectionInput & At) {
    mustBeConfirmed(op.ctx);
    return this.#at(op, input, 'ConnectionSaved', (place) => this.saving.run(place, input));
  }

  @Mutation('testConnection')
  testConnection(@Operation() op: GraphqlContext, @Args('input') input: { id: string } & At) {
    return this.#at(op, input, 'ConnectionTested', async ({ ctx }) => {
      const connection = await this.database.inTenant(ctx, (tx) => this.repository.find(tx, input.id));
      return connection ? { connection, health: await this.erp.ask(ctx, connection) } : GONE;
    });
  }

  @Mutation('setConnectionState')
  setConnectionState(
    @Operation() op: GraphqlContext,
    @Args('input') input: { id: string; state: ConnectionState; reason: string } & At,
  ) {
    return this.#at(op, input, 'ConnectionSet', (place) => this.states.run(place, input));
  }

  async #at<T extends { connection: object; health?: Health }>(
    op: GraphqlContext,
    { scope }: At,
    done: string,
    work: (place: Place) => Promise<T | Refused>,
  ) {
    const place = await this.scopes.of(op.ctx, scope);
    if (!place) return noSuchScope;
    const outcome = await work(place);
    if ('refused' in outcome) return { __typename: outcome.refused, ...outcome.why };
    const { health } = outcome;
    return { __typename: done, ...outcome, health: health && { ...health, status: health.status.toUpperCase() } };
  }
}
