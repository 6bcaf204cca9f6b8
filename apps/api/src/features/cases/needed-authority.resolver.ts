import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { PolicyService } from '../policies/index.ts';
import { amountOf } from './acting.ts';
import { CaseEngine } from './engine/case-engine.ts';
import { caseFacts } from './engine/case-facts.ts';
import { surroundingsOf } from './engine/case-store.ts';
import { caseLoader } from './loaders.ts';
import type { CaseNode } from './view/case-node.ts';
import { approvalAsked, neededAuthority } from './view/needed-authority.ts';

/** Whose approval a case needs, for those who decide and those who wait. */
@Resolver('Case')
export class NeededAuthorityResolver {
  constructor(
    private readonly engine: CaseEngine,
    private readonly policies: PolicyService,
  ) {}

  @ResolveField('authority')
  async authority(@Parent() { id }: CaseNode, @Operation() op: GraphqlContext) {
    const row = await op.loader(caseLoader).load(id);
    if (!row || row.closed_at) return null;
    const tx = await op.read();
    const [policy, playbook, around] = await Promise.all([
      this.policies.effective(tx, row.unit_id),
      this.engine.playbookOf(tx, row),
      surroundingsOf(tx, [row]),
    ]);
    const surroundings = around.get(row.id) ?? { openCodes: [] };
    const facts = caseFacts(row, playbook, policy, surroundings);
    const amount = amountOf(row, surroundings.invoiceAmount);
    return neededAuthority(amount, policy, approvalAsked(playbook, row.playbook_state.steps), facts);
  }
}
