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
    return rows.map((row) => mailView(row, op));
  }

  @Query('mail')
  async mail(@Args('id') id: string, @Operation() op: GraphqlContext) {
    return isId(id) ? findMail(await op.read(), id, op) : null;
  }

  @Mutation('resendMail')
  async resendMail(@Args('input') { id }: { id: string }, @Operation() op: GraphqlContext) {
    const outcome = await this.resending.resend(op.ctx, id);
    if (!outcome.ok) return { __typename: outcome.kind, ...outcome, path: 'input.id' };
    return { __typename: 'MailQueued', mail: await findMail(await op.read(), id, op) };
  }
}

async function findMail(tx: Tx, id: string, op: GraphqlContext) {
  const row = await tx.db.mail.findUnique({ where: { tenantId_id: { tenantId: tx.ctx.tenantId, id } } });
  return row && mailView(row, op);
}

function mailView({ toAddress, state, text, html, ...row }: Mail, op: GraphqlContext) {
  const shown = op.ability.can('create', 'SupplierLink') ? (words: string) => words : withoutLinks;
  return { ...row, text: shown(text), html: shown(html), to: toAddress, state: state.toUpperCase() };
}

// Whoever has a supplier's link can answer as the supplier: only those who may make one see it.
const withoutLinks = (words: string) => words.replace(/(\/s\/)[\w.~-]{8,}/g, '$1…');
