import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { FormerPeople } from './former-people.ts';
import { RemoveOld } from './remove-old.ts';
import { RetentionResolver } from './retention.resolver.ts';
import { RetentionRules } from './retention-rules.ts';

@Module({
  imports: [PoliciesModule, TenancyModule],
  providers: [FormerPeople, RemoveOld, RetentionResolver, RetentionRules],
})
export class RetentionModule {}
