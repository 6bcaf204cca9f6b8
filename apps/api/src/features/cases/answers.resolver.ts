import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { caseLoader } from './loaders.ts';
import { caseNode } from './view/case-node.ts';

async function after(parent: { case: { id: string } }, op: GraphqlContext) {
  const row = await op.loader(caseLoader).load(parent.case.id);
  return row && caseNode(row);
}

// Mutations answer with the case's id; the case itself is read after they committed.

@Resolver('CaseChanged')
export class CaseChangedResolver {
  @ResolveField('case')
  case(@Parent() parent: { case: { id: string } }, @Operation() op: GraphqlContext) {
    return after(parent, op);
  }
}

@Resolver('SupplierAsked')
export class SupplierAskedResolver {
  @ResolveField('case')
  case(@Parent() parent: { case: { id: string } }, @Operation() op: GraphqlContext) {
    return after(parent, op);
  }
}

@Resolver('CommentAdded')
export class CommentAddedResolver {
  @ResolveField('case')
  case(@Parent() parent: { case: { id: string } }, @Operation() op: GraphqlContext) {
    return after(parent, op);
  }
}
