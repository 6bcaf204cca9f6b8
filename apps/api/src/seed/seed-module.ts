import { type DynamicModule, Module } from '@nestjs/common';
import { WorkerModule } from '../app.module.ts';
import { AccountsModule } from '../features/accounts/index.ts';
import { CasesModule } from '../features/cases/index.ts';
import { IntakeModule } from '../features/intake/index.ts';
import { OnboardingModule } from '../features/onboarding/index.ts';
import { WebhooksModule } from '../features/webhooks/index.ts';
import type { Config } from '../platform/config/config.ts';
import type { Logger } from '../platform/telemetry/logger.ts';
import { DemoDocuments } from './demo-documents.ts';
import { AnswerTasks } from './past/answer-tasks.ts';
import { DemoPast } from './past/demo-past.ts';
import { DueWork } from './past/due-work.ts';
import { SeedClock } from './past/seed-clock.ts';
import { Seeder } from './seeder.ts';

/** What writes a demonstration, beside the rooms that it writes through. */
export const SEEDING = [Seeder, DemoDocuments, DemoPast, DueWork, AnswerTasks];
export const SEEDED_ROOMS = [AccountsModule, OnboardingModule, IntakeModule, CasesModule, WebhooksModule];

@Module({})
class SeedModule {}

/** The workers' rooms under a clock that can be set back, and what writes the demonstration. */
export function seedModule(config: Config, logger: Logger): DynamicModule {
  const clock = new SeedClock();
  return {
    module: SeedModule,
    imports: [WorkerModule.with(config, logger, clock), ...SEEDED_ROOMS],
    providers: [...SEEDING, { provide: SeedClock, useValue: clock }],
  };
}
