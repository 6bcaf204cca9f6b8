import { isId } from '@clearhold/kernel';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';

/** The local outbox: what was mailed, and what would have been. */
@Resolver()
export class MailResolver {
  @Query('mails')
  async mails(@Args() { first, after }: { first: number; after?: string }, @Operation() op: GraphqlContext) {
    const tx = await op.read();
    const rows = await tx.db.mail.findMany({
      where: { tenantId: tx.ctx.tenantId, ...(after && isId(after) ? { id: { lt: after } } : {}) },
      orderBy: { id: 'desc' },
      take: Math.min(Math.max(first, 1), 200),
    });
    return rows.map(({ toAddress, ...row }) => ({ ...row, to: toAddress, state: row.state.toUpperCase() }));
  }
}
