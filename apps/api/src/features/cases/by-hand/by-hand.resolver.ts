import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import { caseLoader } from '../loaders.ts';
import { TaskResolver } from '../task.resolver.ts';
import { BringBack } from './bring-back.ts';
import { readSheet, type SheetRow, writeSheet } from './hand-sheet.ts';

/** Work that goes on by hand: a sheet of what is to be decided, and back. */
@Resolver()
export class ByHandResolver {
  constructor(
    private readonly tasks: TaskResolver,
    private readonly back: BringBack,
  ) {}

  @Query('handSheet')
  async sheet(@Operation() op: GraphqlContext) {
    const rows: SheetRow[] = [];
    for (const task of await this.tasks.tasks(undefined, op)) {
      const row = await op.loader(caseLoader).load(task.caseId);
      if (!row || task.blockedBecause) continue;
      rows.push({
        task: task.id,
        version: row.version,
        number: row.number,
        supplier: row.supplier_name,
        invoice: row.invoice_number,
        title: task.title,
        amount: task.amount?.amount.toString(),
        currency: task.amount?.currency,
        due: task.dueAt?.toISOString(),
        choices: task.outcomes.map(({ key }) => key),
      });
    }
    return { csv: writeSheet(rows), rows: rows.length };
  }

  @Mutation('bringBackDecisions')
  async bringBack(@Operation() op: GraphqlContext, @Args('input') { csv }: { csv: string }) {
    const rows = readSheet(csv);
    if ('code' in rows) return { __typename: 'Invalid', ...rows };
    return { __typename: 'DecisionsBroughtBack', rows: await this.back.run(op, rows) };
  }
}
