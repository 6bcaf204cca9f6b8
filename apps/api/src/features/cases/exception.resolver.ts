import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { ExceptionTypes } from '../taxonomy/index.ts';

@Resolver('Exception')
export class ExceptionResolver {
  constructor(private readonly types: ExceptionTypes) {}

  @ResolveField('type')
  type(@Parent() { code, unitId }: { code: string; unitId: string | null }, @Operation() op: GraphqlContext) {
    return this.types.forReader(op, code, unitId);
  }
}
