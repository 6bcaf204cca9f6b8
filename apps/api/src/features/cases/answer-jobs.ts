import { defineAbility } from '@clearhold/access';
import { isId } from '@clearhold/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { Authenticator } from '../identity/index.ts';
import { answerDueJob } from './cases.jobs.ts';
import { CompleteTask } from './commands/complete-task.ts';
import { findTask, HeldAnswers } from './commands/held-answers.ts';

/** Gives held answers effect when the time to take them back is over. */
@Injectable()
export class AnswerJobs implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly people: Authenticator,
    private readonly tasks: CompleteTask,
    private readonly held: HeldAnswers,
  ) {}

  onModuleInit(): void {
    this.registry.add({
      definition: answerDueJob,
      outside: (ctx, { payload }) => this.#takeEffect(ctx, payload.taskId, payload.heldId),
    });
  }

  // In the giver's own name and with his roles of now: what he may no longer do has no effect.
  async #takeEffect(ctx: TenantContext, taskId: string, heldId: string): Promise<void> {
    if (!isId(taskId)) return;
    const task = await this.database.read(ctx, (tx) => findTask(tx, taskId));
    if (!task || task.held?.id !== heldId) return;
    const { by, byName, bySession, outcome, reason, values } = task.held;
    const person = await this.people.byPerson(ctx, by, bySession);
    const answer = person && {
      ctx: person,
      result: await this.tasks.complete(
        { ctx: person, ability: defineAbility(person.actor) },
        { taskId, outcome, reason, values, heldId },
      ),
    };
    if (answer?.result.__typename === 'CaseChanged') return;
    const why = answer ? (answer.result as { message: string }).message : `${byName} has no access any more.`;
    await this.database.inTenant(ctx, (tx) => this.held.letGo(tx, task.case_id, taskId, heldId, why));
  }
}
