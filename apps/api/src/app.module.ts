import type { Clock } from '@clearhold/kernel';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AgreementsModule } from './features/agreements/index.ts';
import { BlueprintFilesModule } from './features/blueprint-files/index.ts';
import { BrandingModule } from './features/branding/index.ts';
import { CasesModule } from './features/cases/index.ts';
import { ChannelsModule } from './features/channels/index.ts';
import { DeadLettersModule } from './features/dead-letters/index.ts';
import { DelegationsModule } from './features/delegations/index.ts';
import { DesignerModule } from './features/designer/index.ts';
import { ErpModule } from './features/erp/index.ts';
import { EventsModule } from './features/events/index.ts';
import { HealthModule } from './features/health/index.ts';
import { HoldsModule } from './features/holds/index.ts';
import { IdentityModule } from './features/identity/index.ts';
import { InsightsModule } from './features/insights/index.ts';
import { IntakeModule } from './features/intake/index.ts';
import { IntegrationsModule } from './features/integrations/index.ts';
import { InvoicesModule } from './features/invoices/index.ts';
import { LeavingModule } from './features/leaving/index.ts';
import { LiveModule } from './features/live/index.ts';
import { MailWordsModule } from './features/mail-words/index.ts';
import { ManualHoldsModule } from './features/manual-holds/index.ts';
import { MasterdataModule } from './features/masterdata/index.ts';
import { OnboardingModule } from './features/onboarding/index.ts';
import { OperationModule } from './features/operation/index.ts';
import { PacksModule } from './features/packs/index.ts';
import { PhasesModule } from './features/phases/index.ts';
import { PoliciesModule } from './features/policies/index.ts';
import { PolicyFilesModule } from './features/policy-files/index.ts';
import { ProofModule } from './features/proof/index.ts';
import { RehearsalsModule } from './features/rehearsals/index.ts';
import { ReportsModule } from './features/reports/index.ts';
import { RetentionModule } from './features/retention/index.ts';
import { SamplesModule } from './features/samples/index.ts';
import { SuppliersModule } from './features/suppliers/index.ts';
import { TaxChecksModule } from './features/tax-checks/index.ts';
import { TaxonomyModule } from './features/taxonomy/index.ts';
import { TenancyModule } from './features/tenancy/index.ts';
import { UnitsModule } from './features/units/index.ts';
import { WebhooksModule } from './features/webhooks/index.ts';
import type { Config } from './platform/config/config.ts';
import { graphqlModule } from './platform/graphql/graphql.module.ts';
import { ProblemFilter } from './platform/http/problem-filter.ts';
import { RestGuard } from './platform/http/rest-guard.ts';
import { PlatformModule } from './platform/platform.module.ts';
import type { Logger } from './platform/telemetry/logger.ts';

const GOVERNANCE = [
  PoliciesModule,
  RehearsalsModule,
  PolicyFilesModule,
  DesignerModule,
  BrandingModule,
  TaxonomyModule,
  AgreementsModule,
  InsightsModule,
  ReportsModule,
  RetentionModule,
  ProofModule,
  PacksModule,
  HoldsModule,
  MailWordsModule,
  ManualHoldsModule,
  LeavingModule,
  PhasesModule,
  IntegrationsModule,
  TaxChecksModule,
  DeadLettersModule,
  OperationModule,
  OnboardingModule,
  BlueprintFilesModule,
  SamplesModule,
];
const WORK = [
  MasterdataModule,
  DelegationsModule,
  CasesModule,
  InvoicesModule,
  IntakeModule,
  SuppliersModule,
  ErpModule,
  EventsModule,
  WebhooksModule,
  ChannelsModule,
];
const ROOMS = [TenancyModule, UnitsModule, IdentityModule, ...GOVERNANCE, ...WORK];
const ENTRANCE = [LiveModule, HealthModule, DiscoveryModule, graphqlModule];

/** The API process: every room, GraphQL and REST. */
@Module({})
export class ApiModule {
  static with(config: Config, logger: Logger): DynamicModule {
    const providers = [ProblemFilter, RestGuard, { provide: APP_GUARD, useExisting: RestGuard }];
    return { module: ApiModule, imports: [PlatformModule.with(config, logger), ...ROOMS, ...ENTRANCE], providers };
  }
}

/** The worker process: the same rooms without an entrance. */
@Module({})
export class WorkerModule {
  static with(config: Config, logger: Logger, clock?: Clock): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.with(config, logger, clock), ...ROOMS] };
  }
}
