import { refusePriceEdit } from '@clearhold/cases';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { type CaseAnswer, refused } from '../refusals.ts';
import { type CommandContext, onCase } from './case-command.ts';

const WAYS_OUT = [
  'Change the order in the ERP',
  'Ask for a revised invoice',
  'Ask for a credit note',
  'Accept it under authority',
  'Reject it to the supplier',
];

/** What was billed is evidence: it is never edited. The attempt is refused by name and stays in the log. */
@Injectable()
export class CorrectInvoice {
  constructor(private readonly database: Database) {}

  correct(
    command: CommandContext,
    input: { caseId: string; line: string; field: string; value: string },
  ): Promise<CaseAnswer> {
    return onCase(this.database, command, input.caseId, null, async (tx, row) => {
      const path = `lines[${input.line}].${input.field}`;
      const refusal = refusePriceEdit(path) ?? {
        code: 'PRICE_EDIT_FORBIDDEN',
        message: 'An invoice is never edited here: it stays as it arrived.',
        hint: 'Ask the supplier for a revised invoice.',
        path,
      };
      tx.audit({
        action: 'invoice.editRefused',
        subject: { kind: 'Case', id: row.id },
        details: { line: input.line, field: input.field },
      });
      return { ...refused(refusal), __typename: 'PriceEditForbidden', waysOut: WAYS_OUT } as CaseAnswer;
    });
  }
}
