import { isId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { type CommandContext, CompleteTask, HAND_CAUSE } from '../cases/index.ts';

interface Asked {
  id: string;
}

/**
 * Says of an invoice that is held by hand that it is in order, on whatever page: answers the question of its case. Another person
 * approves the release as ever; the case's playbook says who.
 */
@Injectable()
export class LiftHold {
  constructor(
    private readonly database: Database,
    private readonly tasks: CompleteTask,
  ) {}

  async lift(command: CommandContext, input: { invoiceId: string; reason: string }) {
    const reason = input.reason.trim();
    if (reason.length < 5 || reason.length > 500) return NO_REASON;
    const [task] = isId(input.invoiceId)
      ? await this.database.read(command.ctx, (tx) => tx.query<Asked>(ASKED, [tx.ctx.tenantId, input.invoiceId]))
      : [];
    if (!task) return NOT_ASKED;
    const answer = await this.tasks.complete(command, { taskId: task.id, outcome: 'accept', reason });
    return answer.__typename === 'NotFound' ? NOT_ASKED : answer;
  }
}

const NO_REASON = {
  __typename: 'Invalid',
  code: 'REASON_REQUIRED',
  message: 'Say what the check came to, in 5 to 500 letters; it is kept in the log.',
  path: 'input.reason',
};
// What nobody may see reads as what is not there.
const NOT_ASKED = {
  __typename: 'NotFound',
  code: 'NOT_FOUND',
  message: 'No hold by hand waits to be lifted on this invoice.',
  hint: 'Where it was lifted already, its case waits for the approval, the ERP or the supplier.',
  path: 'input.invoiceId',
};

const ASKED = `
  SELECT t.id FROM exception_record e
  JOIN task t ON t.tenant_id = e.tenant_id AND t.case_id = e.case_id AND t.state = 'open' AND t.kind <> 'APPROVAL'
  WHERE e.tenant_id = $1 AND e.invoice_id = $2 AND e.state = 'open' AND starts_with(e.cause_key, '${HAND_CAUSE}')
    AND t.outcomes @? '$.choices[*] ? (@.key == "accept")'
  ORDER BY t.opened_at LIMIT 1`;
