import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './app.module.ts';
import { Config } from './platform/config/config.ts';
import { WorkPost } from './platform/outbox/work-post.ts';
import { catchTheRest, endWithParent, startOrSay } from './platform/process.ts';
import { openLogger } from './platform/telemetry/logger.ts';
import { startTracing } from './platform/telemetry/tracing.ts';

await startOrSay('worker', async () => {
  const config = Config.load();
  const flushTraces = await startTracing(config, 'worker');
  const [logger, flushLines] = await openLogger(config, 'worker');
  catchTheRest(logger);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config, logger), {
    logger: ['error', 'warn'],
  });
  const post = app.get(WorkPost);
  await post.open((error) => logger.warn({ err: error }, 'the queue reported a fault'));
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= (async () => {
      await post.close();
      await app.close();
      await flushTraces();
      await flushLines();
    })();
    return stopping;
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void stop().finally(() => process.exit(0)));
  endWithParent(stop);
  logger.info('the worker is at work');
});
