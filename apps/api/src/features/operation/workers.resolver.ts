import { PLATFORM_ID } from '@clearhold/kernel';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { DrainWorker } from './drain-worker.ts';
import { listWorkers } from './worker-rows.ts';

@Resolver('Worker')
export class WorkersResolver {
  constructor(private readonly draining: DrainWorker) {}

  @Query('workers')
  async workers(@Operation() op: GraphqlContext) {
    return op.ctx.tenantId === PLATFORM_ID ? listWorkers(await op.read()) : [];
  }

  @Mutation('drainWorker')
  async drain(
    @Operation() op: GraphqlContext,
    @Args('input') { id, drained, reason }: { id: string; drained: boolean; reason: string },
  ) {
    const done = await this.draining.run(op.ctx, id.toLowerCase(), drained, reason);
    return 'refused' in done ? { __typename: done.refused, ...done.why } : { __typename: 'WorkerSet', ...done };
  }
}
