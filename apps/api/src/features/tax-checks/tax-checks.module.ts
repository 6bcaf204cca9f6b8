import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/index.ts';
import { PoliciesModule } from '../policies/index.ts';
import { TaxonomyModule } from '../taxonomy/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { CheckTax } from './check-tax.ts';
import { TaxCheckRules } from './tax-check-rules.ts';
import { TaxChecksResolver } from './tax-checks.resolver.ts';
import { TaxHolds } from './tax-holds.ts';
import { TaxServices } from './tax-service.ts';

@Module({
  imports: [CasesModule, PoliciesModule, TaxonomyModule, TenancyModule],
  providers: [CheckTax, TaxCheckRules, TaxChecksResolver, TaxHolds, TaxServices],
  exports: [TaxServices],
})
export class TaxChecksModule {}
