import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { CaseWriter } from '../engine/case-writer.ts';
import { type CaseAnswer, refused } from '../refusals.ts';
import { commentNode } from '../view/lists.ts';
import { type CommandContext, onCase } from './case-command.ts';

const LONGEST = 5_000;

/** A comment on a case, for the team or also for its supplier. */
@Injectable()
export class AddComment {
  constructor(private readonly database: Database) {}

  async add(
    command: CommandContext,
    input: { caseId: string; text: string; audience?: string | null },
  ): Promise<CaseAnswer> {
    const text = input.text.trim();
    const audience = input.audience ?? 'INTERNAL';
    if (!text || text.length > LONGEST)
      return refused({ code: 'BAD_TEXT', message: `A comment has 1 to ${LONGEST} characters.`, path: 'text' });
    if (audience !== 'INTERNAL' && audience !== 'SUPPLIER')
      return refused({ code: 'BAD_AUDIENCE', message: 'A comment is INTERNAL or for the SUPPLIER.', path: 'audience' });
    let comment: Record<string, unknown> = {};
    const answer = await onCase(this.database, command, input.caseId, null, async (tx, row) => {
      const { ctx } = tx;
      const saved = await tx.db.comment.create({
        data: {
          tenantId: ctx.tenantId,
          id: newId(),
          caseId: row.id,
          unitId: row.unit_id,
          supplierId: audience === 'SUPPLIER' ? row.supplier_id : null,
          authorKind: ctx.actor.kind,
          authorId: ctx.actor.id,
          authorName: ctx.actorName,
          text,
          audience,
          at: tx.at,
        },
      });
      comment = commentNode(saved);
      const writer = new CaseWriter(tx);
      const words = audience === 'SUPPLIER' ? 'Wrote to the supplier' : 'Commented';
      writer.change(row, undefined, [
        {
          type: 'commented',
          mark: 'PERSON',
          text: `${words}: ${text.slice(0, 200)}`,
          actorId: ctx.actor.id,
          actorName: ctx.actorName,
        },
      ]);
      await writer.flush();
      tx.audit({ action: 'comment.added', subject: { kind: 'Case', id: row.id }, details: { audience } });
      return { __typename: 'CommentAdded', case: { id: row.id } } as never;
    });
    return answer.__typename === ('CommentAdded' as string) ? ({ ...answer, comment } as never) : answer;
  }
}
