import { type DynamicModule, Module } from '@nestjs/common';
import { BrandingModule } from './features/branding/index.ts';
import { IdentityModule } from './features/identity/index.ts';
import { InsightsModule } from './features/insights/index.ts';
import { IntegrationsModule } from './features/integrations/index.ts';
import { OnboardingModule } from './features/onboarding/index.ts';
import { PoliciesModule } from './features/policies/index.ts';
import { ProofModule } from './features/proof/index.ts';
import { TaxonomyModule } from './features/taxonomy/index.ts';
import { TenancyModule } from './features/tenancy/index.ts';
import type { Config } from './platform/config/config.ts';
import { graphqlModule } from './platform/graphql/graphql.module.ts';
import { PlatformModule } from './platform/platform.module.ts';
import type { Logger } from './platform/telemetry/logger.ts';

const GOVERNANCE = [
  PoliciesModule,
  BrandingModule,
  TaxonomyModule,
  InsightsModule,
  ProofModule,
  IntegrationsModule,
  OnboardingModule,
];
const ROOMS = [TenancyModule, IdentityModule, ...GOVERNANCE];

/** The API process: every room, GraphQL and REST. */
@Module({})
export class ApiModule {
  static with(config: Config, logger: Logger): DynamicModule {
    return { module: ApiModule, imports: [PlatformModule.with(config, logger), ...ROOMS, graphqlModule] };
  }
}

/** The worker process: the same rooms without an entrance. */
@Module({})
export class WorkerModule {
  static with(config: Config, logger: Logger): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.with(config, logger), ...ROOMS] };
  }
}
