import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { OwnHostModel } from '../../../generated/prisma/models/OwnHost.ts';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import { HostDirectory, noSuchScope, type Place, ScopeContext } from '../../tenancy/index.ts';
import { type HostOutcome, OwnHosts, recordName } from './own-hosts.ts';

interface OwnHostInput {
  readonly scope?: string | null;
  readonly host: string;
}

@Resolver()
export class OwnHostsResolver {
  constructor(
    private readonly hosts: OwnHosts,
    private readonly scopes: ScopeContext,
    private readonly directory: HostDirectory,
  ) {}

  @Query('ownHosts')
  async ownHosts(@Operation() op: GraphqlContext, @Args('scope') scope?: string | null) {
    const place = await this.scopes.of(op.ctx, scope);
    if (!place || place.kind === 'unit') return [];
    const rows = await this.scopes.read(place, op, (tx) => this.hosts.list(tx));
    return Promise.all(rows.map((row) => this.#view(row)));
  }

  @Mutation('askForHost')
  askForHost(@Operation() op: GraphqlContext, @Args('input') input: OwnHostInput) {
    return this.#saved(op, input, (place) => this.hosts.ask(place, input.host));
  }

  @Mutation('checkHost')
  checkHost(@Operation() op: GraphqlContext, @Args('input') input: OwnHostInput) {
    return this.#saved(op, input, (place) => this.hosts.check(place, input.host));
  }

  @Mutation('giveUpHost')
  async giveUpHost(@Operation() op: GraphqlContext, @Args('input') input: OwnHostInput) {
    const place = await this.#place(op, input);
    if (!place) return noSuchScope;
    const outcome = await this.hosts.giveUp(place, input.host);
    if ('refused' in outcome) return { __typename: outcome.refused, ...outcome.why };
    return { __typename: 'OwnHostGivenUp', host: outcome.host.host };
  }

  async #saved(op: GraphqlContext, input: OwnHostInput, work: (place: Place) => Promise<HostOutcome>) {
    const place = await this.#place(op, input);
    if (!place) return noSuchScope;
    const outcome = await work(place);
    if ('refused' in outcome) return { __typename: outcome.refused, ...outcome.why };
    return { __typename: 'OwnHostSaved', host: await this.#view(outcome.host) };
  }

  async #place(op: GraphqlContext, { scope }: OwnHostInput): Promise<Place | undefined> {
    const place = await this.scopes.of(op.ctx, scope);
    return place?.kind === 'unit' ? undefined : place;
  }

  async #view({ token, state, ...row }: OwnHostModel) {
    const pointsTo = await this.directory.houseHost(row.tenantId);
    return { ...row, state: state.toUpperCase(), recordName: recordName(row.host), recordValue: token, pointsTo };
  }
}
