import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.ts';
import { InsightsModule } from '../insights/index.ts';
import { PoliciesModule } from '../policies/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { BlueprintShelf } from './blueprint-shelf.ts';
import {
  BlueprintLinks,
  BlueprintLinkView,
  BlueprintsResolver,
  KeepVersion,
  MoveBlueprint,
  PlanBlueprint,
  ReachRepository,
  ReachResolver,
  SaveBlueprint,
  TakeUpBlueprint,
} from './blueprints/index.ts';
import { BlueprintOffers, ChecksRepository, ChecksResolver, CheckTenant, TellFollowers } from './checks/index.ts';
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
import { SignUpResolver } from './sign-up/sign-up.resolver.ts';
import { SignUps } from './sign-up/sign-up.ts';
import { SuspendTenant } from './suspension/suspend-tenant.ts';
import { SuspensionResolver } from './suspension/suspension.resolver.ts';
import { TenantFactory } from './tenant-factory.ts';

const IMPORTS = [BeginImport, FirstPasswords, HandOver, ImportRows, ImportsResolver, MakeTenant, PlanImport];
const REACH = [MoveBlueprint, ReachRepository, ReachResolver];
const SHELF = [
  BlueprintShelf,
  BlueprintLinks,
  BlueprintLinkView,
  BlueprintsResolver,
  KeepVersion,
  PlanBlueprint,
  SaveBlueprint,
  TakeUpBlueprint,
];
const CHECKS = [BlueprintOffers, CheckTenant, ChecksRepository, ChecksResolver, TellFollowers];

@Module({
  imports: [TenancyModule, IdentityModule, InsightsModule, PoliciesModule],
  providers: [
    CreateTenant,
    OnboardingResolver,
    TenantFactory,
    SuspendTenant,
    SuspensionResolver,
    SignUps,
    SignUpResolver,
    ...SHELF,
    ...REACH,
    ...CHECKS,
    ...IMPORTS,
  ],
  exports: [BlueprintLinks, BlueprintShelf, CreateTenant, KeepVersion, PlanBlueprint, ReachRepository, TenantFactory],
})
export class OnboardingModule {}
