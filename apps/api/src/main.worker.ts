import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './app.module.ts';
import { Config } from './platform/config/config.ts';
import { Dispatcher } from './platform/outbox/dispatcher.ts';
import { Heartbeat } from './platform/outbox/heartbeat.ts';
import { OutboxWorker } from './platform/outbox/worker.ts';
import { endWithParent, startOrSay } from './platform/process.ts';
import { Transport } from './platform/queue/transport.ts';
import { makeLogger } from './platform/telemetry/logger.ts';
import { startTracing } from './platform/telemetry/tracing.ts';

await startOrSay('worker', async () => {
  const config = Config.load();
  const flushTraces = await startTracing(config, 'worker');
  const logger = makeLogger(config.vars.CLEARHOLD_LOG_LEVEL, 'worker');
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config, logger), {
    logger: ['error', 'warn'],
  });
  const [dispatcher, worker, heartbeat] = [app.get(Dispatcher), app.get(OutboxWorker), app.get(Heartbeat)];
  const stopReceiving = await app.get(Transport).receive(
    (parcel) => worker.handleParcel(parcel).finally(() => dispatcher.done()),
    (error) => logger.warn({ err: error }, 'the queue reported a fault'),
  );
  dispatcher.start();
  await heartbeat.start('worker');
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= (async () => {
      heartbeat.stop();
      await dispatcher.stop();
      await stopReceiving();
      await app.close();
      await flushTraces();
    })();
    return stopping;
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void stop().finally(() => process.exit(0)));
  endWithParent(stop);
  logger.info('the worker is at work');
});
