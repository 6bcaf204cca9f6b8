import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Config } from './platform/config/config.ts';
import { startOrSay } from './platform/process.ts';
import { makeLogger } from './platform/telemetry/logger.ts';
import { seedModule } from './seed/seed-module.ts';
import { Seeder } from './seed/seeder.ts';

await startOrSay('seed', async () => {
  const config = Config.load();
  const logger = makeLogger(config.vars.CLEARHOLD_LOG_LEVEL, 'cli');
  const app = await NestFactory.createApplicationContext(seedModule(config, logger), { logger: ['error', 'warn'] });
  await app.get(Seeder).run();
  await app.close();
});
process.exit(0);
