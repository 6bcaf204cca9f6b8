import { isId } from '@clearhold/kernel';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { maySee } from './acting.ts';
import { AddComment } from './commands/add-comment.ts';
import { AskSupplier } from './commands/ask-supplier.ts';
import { AssignCase } from './commands/assign-case.ts';
import { CompleteTask } from './commands/complete-task.ts';
import { CorrectInvoice } from './commands/correct-invoice.ts';
import { HeldAnswers } from './commands/held-answers.ts';
import { findCase } from './engine/case-store.ts';
import { caseNode } from './view/case-node.ts';

interface Versioned {
  expectedVersion?: number | null;
}

/** One case, and what people do to it. */
@Resolver()
export class CasesResolver {
  constructor(
    private readonly assignments: AssignCase,
    private readonly tasks: CompleteTask,
    private readonly suppliers: AskSupplier,
    private readonly comments: AddComment,
    private readonly corrections: CorrectInvoice,
    private readonly held: HeldAnswers,
  ) {}

  @Query('case')
  async case(@Args('id') id: string, @Operation() op: GraphqlContext) {
    const row = isId(id) ? await findCase(await op.read(), id) : undefined;
    return row && maySee(op.ability, row) ? caseNode(row) : null;
  }

  @Mutation('assignCase')
  assignCase(
    @Args('input') input: { caseId: string; personId?: string | null } & Versioned,
    @Operation() op: GraphqlContext,
  ) {
    return this.assignments.assign(op, input);
  }

  @Mutation('completeTask')
  completeTask(
    @Args('input') input: {
      taskId: string;
      outcome: string;
      reason?: string;
      values?: Record<string, unknown>;
      undoSeconds?: number;
    } & Versioned,
    @Operation() op: GraphqlContext,
  ) {
    return this.tasks.complete(op, input);
  }

  @Mutation('takeBackAnswer')
  takeBackAnswer(@Args('input') { taskId }: { taskId: string }, @Operation() op: GraphqlContext) {
    return this.held.takeBack(op, taskId);
  }

  @Mutation('decideApproval')
  decideApproval(
    @Args('input') {
      decision,
      ...input
    }: { taskId: string; decision: string; reason?: string; undoSeconds?: number } & Versioned,
    @Operation() op: GraphqlContext,
  ) {
    return this.tasks.complete(op, { ...input, outcome: decision });
  }

  @Mutation('askSupplier')
  askSupplier(
    @Args('input') input: { caseId: string; question: string; email?: string } & Versioned,
    @Operation() op: GraphqlContext,
  ) {
    return this.suppliers.ask(op, input);
  }

  @Mutation('revokeSupplierLink')
  revokeSupplierLink(@Args('input') input: { id: string }, @Operation() op: GraphqlContext) {
    return this.suppliers.revoke(op, input.id);
  }

  @Mutation('addComment')
  addComment(
    @Args('input') input: { caseId: string; text: string; audience?: string },
    @Operation() op: GraphqlContext,
  ) {
    return this.comments.add(op, input);
  }

  @Mutation('correctInvoice')
  correctInvoice(
    @Args('input') input: { caseId: string; line: string; field: string; value: string },
    @Operation() op: GraphqlContext,
  ) {
    return this.corrections.correct(op, input);
  }
}
