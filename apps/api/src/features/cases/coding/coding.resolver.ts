import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import { PolicyService } from '../../policies/index.ts';
import type { CaseNode } from '../view/case-node.ts';
import { CodeLines } from './code-lines.ts';
import { linesInQuestion } from './lines-in-question.ts';

/** Which accounts bear billed lines: what history proposes, and what a person says. */
@Resolver('Case')
export class CodingResolver {
  constructor(
    private readonly policies: PolicyService,
    private readonly lines: CodeLines,
  ) {}

  @ResolveField('coding')
  async coding(@Parent() { row }: CaseNode, @Operation() op: GraphqlContext) {
    if (!row.invoice_id || !op.ability.can('read', 'Invoice')) return null;
    const tx = await op.read();
    return linesInQuestion(tx, row, await this.policies.effective(tx, row.unit_id));
  }

  @Mutation('codeLines')
  codeLines(@Args('input') input: Parameters<CodeLines['code']>[1], @Operation() op: GraphqlContext) {
    return this.lines.code(op, input);
  }
}
