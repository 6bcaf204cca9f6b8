import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.ts';
import { PoliciesModule } from '../policies/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { CreateTenant } from './create-tenant.ts';
import { OnboardingResolver } from './onboarding.resolver.ts';
import { TenantFactory } from './tenant-factory.ts';

@Module({
  imports: [TenancyModule, IdentityModule, PoliciesModule],
  providers: [CreateTenant, OnboardingResolver, TenantFactory],
  exports: [TenantFactory],
})
export class OnboardingModule {}
