import { isId } from '@clearhold/kernel';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Mail } from '../../generated/prisma/client.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { ResendMail } from './resend-mail.ts';

/** The local outbox: what was mailed, and what would have been. */
@Resolver()
export class MailResolver {
  constructor(private readonly resending: ResendMail) {}

  @Query('mails')
  async mails(
    @Args() { first, after, state }: { first: number; after?: string; state?: string },
    @Operation() op: GraphqlContext,
  ) {
    const tx = await op.read();
    const rows = await tx.db.mail.findMany({
      where: {
        tenantId: tx.ctx.tenantId,
        ...(after && isId(after) ? { id: { lt: after } } : {}),
        ...(state ? { state: state.toLowerCase() } : {}),
      },
      orderBy: { id: 'desc' },
      take: Math.min(Math.max(first, 1), 200),
    });
    return rows.map(mailView);
  }

  @Query('mail')
  async mail(@Args('id') id: string, @Operation() op: GraphqlContext) {
    return isId(id) ? findMail(await op.read(), id) : null;
  }

  @Mutation('resendMail')
  async resendMail(@Args('input') { id }: { id: string }, @Operation() op: GraphqlContext) {
    const outcome = await this.resending.resend(op.ctx, id);
    if (!outcome.ok) return { __typename: outcome.kind, ...outcome, path: 'input.id' };
    return { __typename: 'MailQueued', mail: await findMail(await op.read(), id) };
  }
}

async function findMail(tx: Tx, id: string) {
  const row = await tx.db.mail.findUnique({ where: { tenantId_id: { tenantId: tx.ctx.tenantId, id } } });
  return row && mailView(row);
}

const mailView = ({ toAddress, state, ...row }: Mail) => ({ ...row, to: toAddress, state: state.toUpperCase() });
