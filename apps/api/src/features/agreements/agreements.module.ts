import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { AgreementsRepository } from './agreements.repository.ts';
import { AgreementsResolver } from './agreements.resolver.ts';
import { CorrectMonth } from './correct-month.ts';
import { MeasureMonth } from './measure-month.ts';
import { MonthFacts } from './month-facts.ts';
import { MonthsJobs } from './months.jobs.ts';
import { MonthsRepository } from './months.repository.ts';
import { SetAgreement } from './set-agreement.ts';

@Module({
  imports: [PoliciesModule, TenancyModule],
  providers: [
    AgreementsRepository,
    AgreementsResolver,
    CorrectMonth,
    MeasureMonth,
    MonthFacts,
    MonthsJobs,
    MonthsRepository,
    SetAgreement,
  ],
  exports: [MonthFacts],
})
export class AgreementsModule {}
