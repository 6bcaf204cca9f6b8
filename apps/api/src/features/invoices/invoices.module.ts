import { Module, type OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { AccountsModule } from '../accounts/index.ts';
import { CasesModule } from '../cases/index.ts';
import { recheckInvoiceJob } from '../masterdata/index.ts';
import { PoliciesModule } from '../policies/index.ts';
import { DismissalsForgottenResolver, DismissalsResolver } from './dismissals.resolver.ts';
import { InvoiceResolver, SupplierResolver } from './invoice.resolver.ts';
import { JudgeInvoices } from './judge-invoices.ts';
import { RecheckInvoices } from './recheck-invoices.ts';
import { ReplaceInvoices } from './replace-invoices.ts';
import { TakeInInvoices } from './take-in-invoices.ts';

@Module({
  imports: [AccountsModule, CasesModule, PoliciesModule],
  providers: [
    JudgeInvoices,
    TakeInInvoices,
    ReplaceInvoices,
    RecheckInvoices,
    InvoiceResolver,
    SupplierResolver,
    DismissalsResolver,
    DismissalsForgottenResolver,
  ],
  exports: [TakeInInvoices],
})
export class InvoicesModule implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly rechecks: RecheckInvoices,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: recheckInvoiceJob, inside: (tx, items) => this.rechecks.recheck(tx, items) });
  }
}
