import { Module } from '@nestjs/common';
import { PlaybooksModule } from '../playbooks/index.ts';
import { PoliciesModule } from '../policies/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { ChangeTaxonomy } from './change-taxonomy.ts';
import { ExceptionTypes } from './exception-types.ts';
import { ScopeTaxonomyResolver, TaxonomyEntryResolver } from './scope-taxonomy.resolver.ts';
import { TaxonomyResolver } from './taxonomy.resolver.ts';

@Module({
  imports: [PlaybooksModule, PoliciesModule, TenancyModule],
  providers: [ChangeTaxonomy, ExceptionTypes, ScopeTaxonomyResolver, TaxonomyEntryResolver, TaxonomyResolver],
  exports: [ExceptionTypes],
})
export class TaxonomyModule {}
