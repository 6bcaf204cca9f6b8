import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.ts';
import { PoliciesModule } from '../policies/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { BlueprintShelf } from './blueprint-shelf.ts';
import { CreateTenant } from './create-tenant.ts';
import {
  BeginImport,
  FirstPasswords,
  HandOver,
  ImportRows,
  ImportsResolver,
  MakeTenant,
  PlanImport,
} from './imports/index.ts';
import { OnboardingResolver } from './onboarding.resolver.ts';
import { TenantFactory } from './tenant-factory.ts';

const IMPORTS = [BeginImport, FirstPasswords, HandOver, ImportRows, ImportsResolver, MakeTenant, PlanImport];

@Module({
  imports: [TenancyModule, IdentityModule, PoliciesModule],
  providers: [BlueprintShelf, CreateTenant, OnboardingResolver, TenantFactory, ...IMPORTS],
  exports: [TenantFactory],
})
export class OnboardingModule {}
