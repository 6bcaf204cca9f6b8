import { Module } from '@nestjs/common';
import { TenancyModule } from '../tenancy/index.ts';
import { PoliciesResolver } from './policies.resolver.ts';
import { PolicyRepository } from './policy.repository.ts';
import { PolicyService } from './policy.service.ts';
import { PublishPolicy } from './publish-policy.ts';

@Module({
  imports: [TenancyModule],
  providers: [PoliciesResolver, PolicyRepository, PolicyService, PublishPolicy],
  exports: [PolicyService],
})
export class PoliciesModule {}
