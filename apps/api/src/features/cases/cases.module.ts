import { Module } from '@nestjs/common';
import { DelegationsModule } from '../delegations/index.ts';
import { IdentityModule } from '../identity/index.ts';
import { PlaybooksModule } from '../playbooks/index.ts';
import { PoliciesModule } from '../policies/index.ts';
import { TaxonomyModule } from '../taxonomy/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { AnswerJobs } from './answer-jobs.ts';
import { CaseChangedResolver, CommentAddedResolver, SupplierAskedResolver } from './answers.resolver.ts';
import { AuthorityResolver } from './authority.resolver.ts';
import { CaseFieldsResolver } from './case-fields.resolver.ts';
import { CaseJobs } from './case-jobs.ts';
import { CasesResolver } from './cases.resolver.ts';
import { AddComment } from './commands/add-comment.ts';
import { AskSupplier } from './commands/ask-supplier.ts';
import { AssignCase } from './commands/assign-case.ts';
import { CompleteTask } from './commands/complete-task.ts';
import { CorrectInvoice } from './commands/correct-invoice.ts';
import { HeldAnswers } from './commands/held-answers.ts';
import { OverrideException } from './commands/override-exception.ts';
import { ReleaseHold } from './commands/release-hold.ts';
import { DelegationConflicts } from './delegations/delegation-conflicts.ts';
import { CaseEngine } from './engine/case-engine.ts';
import { CaseOpener } from './engine/open-cases.ts';
import { ExceptionResolver } from './exception.resolver.ts';
import { NativeHold } from './native-hold.ts';
import { NeededAuthorityResolver } from './needed-authority.resolver.ts';
import { SavedViews } from './queue/saved-views.ts';
import { QueueResolver } from './queue.resolver.ts';
import { RefusedDecisions } from './refused-decisions.ts';
import { TaskResolver } from './task.resolver.ts';

const COMMANDS = [
  AddComment,
  AskSupplier,
  AssignCase,
  CompleteTask,
  CorrectInvoice,
  HeldAnswers,
  OverrideException,
  ReleaseHold,
];

@Module({
  imports: [DelegationsModule, IdentityModule, PlaybooksModule, PoliciesModule, TaxonomyModule, TenancyModule],
  providers: [
    ...COMMANDS,
    CaseEngine,
    CaseOpener,
    CaseJobs,
    DelegationConflicts,
    AnswerJobs,
    SavedViews,
    CasesResolver,
    QueueResolver,
    AuthorityResolver,
    CaseFieldsResolver,
    ExceptionResolver,
    NativeHold,
    RefusedDecisions,
    NeededAuthorityResolver,
    CaseChangedResolver,
    SupplierAskedResolver,
    CommentAddedResolver,
    TaskResolver,
  ],
  exports: [CaseEngine, CaseOpener, NativeHold, AskSupplier],
})
export class CasesModule {}
