import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.ts';
import { DelegationsModule } from '../delegations/index.ts';
import { IdentityModule } from '../identity/index.ts';
import { PlaybooksModule } from '../playbooks/index.ts';
import { PoliciesModule } from '../policies/index.ts';
import { RolesModule } from '../roles/index.ts';
import { TaxonomyModule } from '../taxonomy/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { AnswerJobs } from './answer-jobs.ts';
import { CaseChangedResolver, CommentAddedResolver, SupplierAskedResolver } from './answers.resolver.ts';
import { AuthorityResolver } from './authority.resolver.ts';
import { AwaitsResolver } from './awaits/awaits.resolver.ts';
import { BringBack } from './by-hand/bring-back.ts';
import { ByHandResolver } from './by-hand/by-hand.resolver.ts';
import { CaseFieldsResolver } from './case-fields.resolver.ts';
import { CaseJobs } from './case-jobs.ts';
import { CaseNotices } from './case-notices.ts';
import { CasesResolver } from './cases.resolver.ts';
import { CodeLines } from './coding/code-lines.ts';
import { CodingResolver } from './coding/coding.resolver.ts';
import { AddComment } from './commands/add-comment.ts';
import { AskSupplier } from './commands/ask-supplier.ts';
import { AssignCase } from './commands/assign-case.ts';
import { CaseCourse } from './commands/case-course.ts';
import { CompleteTask } from './commands/complete-task.ts';
import { CorrectInvoice } from './commands/correct-invoice.ts';
import { HeldAnswers } from './commands/held-answers.ts';
import { OverrideException } from './commands/override-exception.ts';
import { ReleaseHold } from './commands/release-hold.ts';
import { CourseResolver } from './course.resolver.ts';
import { StuckApprovals } from './delegations/stuck-approvals.ts';
import { Disputes } from './disputes.ts';
import { CaseEngine } from './engine/case-engine.ts';
import { CaseOpener } from './engine/open-cases.ts';
import { ExceptionResolver } from './exception.resolver.ts';
import { HearEvents } from './listening/hear-events.ts';
import { CaseMigrator } from './migration/case-migrator.ts';
import { MigrateCases } from './migration/migrate-cases.ts';
import { MigrateSlice } from './migration/migrate-slice.ts';
import { MigrationResolver } from './migration/migration.resolver.ts';
import { NativeHold } from './native-hold.ts';
import { NeededAuthorityResolver } from './needed-authority.resolver.ts';
import { RenewPlaces } from './queue/renew-places.ts';
import { SavedViews } from './queue/saved-views.ts';
import { QueueResolver } from './queue.resolver.ts';
import { RefusedDecisions } from './refused-decisions.ts';
import { TaskResolver } from './task.resolver.ts';
import { CaseTraceResolver, DocumentTraceResolver } from './trace/trace.resolver.ts';
import { TwoPersons } from './two-persons.ts';

const COMMANDS = [
  AddComment,
  AskSupplier,
  AssignCase,
  CaseCourse,
  CompleteTask,
  CorrectInvoice,
  HeldAnswers,
  OverrideException,
  ReleaseHold,
];

@Module({
  imports: [
    AccountsModule,
    DelegationsModule,
    IdentityModule,
    PlaybooksModule,
    PoliciesModule,
    RolesModule,
    TaxonomyModule,
    TenancyModule,
  ],
  providers: [
    ...COMMANDS,
    CaseEngine,
    CaseOpener,
    CaseJobs,
    CaseMigrator,
    CaseNotices,
    HearEvents,
    MigrateCases,
    MigrateSlice,
    MigrationResolver,
    StuckApprovals,
    Disputes,
    AnswerJobs,
    BringBack,
    ByHandResolver,
    RenewPlaces,
    SavedViews,
    CasesResolver,
    CourseResolver,
    QueueResolver,
    AuthorityResolver,
    AwaitsResolver,
    CodeLines,
    CodingResolver,
    CaseFieldsResolver,
    ExceptionResolver,
    NativeHold,
    RefusedDecisions,
    NeededAuthorityResolver,
    CaseChangedResolver,
    SupplierAskedResolver,
    CommentAddedResolver,
    TaskResolver,
    TwoPersons,
    CaseTraceResolver,
    DocumentTraceResolver,
  ],
  exports: [CaseEngine, CaseOpener, CompleteTask, Disputes, HearEvents, NativeHold, AskSupplier, RenewPlaces],
})
export class CasesModule {}
