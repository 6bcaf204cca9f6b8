import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { type ListArgs, listCases } from './queue/list-cases.ts';
import { SavedViews } from './queue/saved-views.ts';
import { caseNode } from './view/case-node.ts';

/** The queue: lists of cases, and the views of the rail. */
@Resolver()
export class QueueResolver {
  constructor(private readonly views: SavedViews) {}

  @Query('cases')
  async cases(@Args() args: ListArgs, @Operation() op: GraphqlContext) {
    const tx = await op.read();
    const { edges, ...rest } = await listCases(tx, args, await this.views.clock(tx));
    return { ...rest, edges: edges.map(({ cursor, group, node }) => ({ cursor, group, node: caseNode(node) })) };
  }

  @Query('queueViews')
  async queueViews(@Operation() op: GraphqlContext) {
    return this.views.list(await op.read());
  }

  @Mutation('saveView')
  saveView(@Args('input') input: { id?: string; name: string; filter: unknown }, @Operation() op: GraphqlContext) {
    return this.views.save(op.ctx, input);
  }

  @Mutation('deleteView')
  deleteView(@Args('input') input: { id: string }, @Operation() op: GraphqlContext) {
    return this.views.delete(op.ctx, input.id);
  }
}
