import { Injectable } from '@nestjs/common';
import { type CommandContext, CompleteTask } from '../../features/cases/index.ts';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';

interface OpenTask {
  id: string;
  kind: string;
  role: string | null;
  outcomes: { choices: { key: string }[] };
}

const USUAL = ['acceptPrice', 'accept', 'duplicate'];
const REASONS = [
  'Agreed by phone.',
  'Seen the delivery note.',
  'As last time; the buyer knows.',
  'The contract says so.',
];

/** Answers tasks and decides approvals as the people of the demonstration would. */
@Injectable()
export class AnswerTasks {
  constructor(
    private readonly database: Database,
    private readonly tasks: CompleteTask,
  ) {}

  /** Those that have waited for `hours`, each with a likelihood; who may not decide leaves it to the next. */
  async answer(
    ctx: TenantContext,
    people: ReadonlyMap<string, CommandContext>,
    { hours, likely, random }: { hours: number; likely: number; random: () => number },
  ): Promise<void> {
    const open = await this.database.read(ctx, (tx) => tx.query<OpenTask>(OPEN, [ctx.tenantId, tx.at, hours]));
    for (const task of open) {
      if (random() >= likely) continue;
      const outcome = this.#outcome(task, random);
      if (!outcome) continue;
      const reason = REASONS[Math.floor(random() * REASONS.length)]!;
      for (const who of this.#who(task, people)) {
        const answer = await this.tasks.complete(who, { taskId: task.id, outcome, reason });
        if (answer.__typename === 'CaseChanged') break;
      }
    }
  }

  #outcome({ kind, outcomes }: OpenTask, random: () => number): string | undefined {
    if (kind === 'APPROVAL') return 'approve';
    const keys = outcomes.choices.map((one) => one.key);
    const usual = USUAL.find((key) => keys.includes(key));
    return keys.includes('reject') && random() < 0.15 ? 'reject' : usual;
  }

  #who({ kind, role }: OpenTask, people: ReadonlyMap<string, CommandContext>): CommandContext[] {
    // What the controller is asked as well is still answered below him: who answers does not approve.
    const askers = role === 'controller' ? ['analyst', 'buyer', 'controller'] : [role ?? 'analyst'];
    const roles = kind === 'APPROVAL' ? ['approver', 'controller'] : askers;
    return roles.flatMap((one) => people.get(one) ?? []);
  }
}

const OPEN = `
  SELECT id, kind, role, outcomes FROM task
  WHERE tenant_id = $1 AND state = 'open' AND opened_at <= $2::timestamptz - make_interval(hours => $3) ORDER BY opened_at, id`;
