import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './app.module.ts';
import { AccountsModule } from './features/accounts/index.ts';
import { IntakeModule } from './features/intake/index.ts';
import { OnboardingModule } from './features/onboarding/index.ts';
import { WebhooksModule } from './features/webhooks/index.ts';
import { Config } from './platform/config/config.ts';
import { startOrSay } from './platform/process.ts';
import { makeLogger } from './platform/telemetry/logger.ts';
import { DemoDocuments } from './seed/demo-documents.ts';
import { Seeder } from './seed/seeder.ts';

await startOrSay('seed', async () => {
  const config = Config.load();
  const logger = makeLogger(config.vars.CLEARHOLD_LOG_LEVEL, 'cli');

  @Module({
    imports: [WorkerModule.with(config, logger), AccountsModule, OnboardingModule, IntakeModule, WebhooksModule],
    providers: [Seeder, DemoDocuments],
  })
  class SeedModule {}

  const app = await NestFactory.createApplicationContext(SeedModule, { logger: ['error', 'warn'] });
  await app.get(Seeder).run();
  await app.close();
});
process.exit(0);
