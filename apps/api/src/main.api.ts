import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ApiModule } from './app.module.ts';
import { Entrance } from './features/identity/index.ts';
import { Config } from './platform/config/config.ts';
import { serveStream } from './platform/graphql/stream.ts';
import { closesWhenLeaving, depart } from './platform/http/depart.ts';
import { Departure } from './platform/http/departure.ts';
import { logRefusals } from './platform/http/log-refusals.ts';
import { servePages } from './platform/http/pages.ts';
import { ProblemFilter } from './platform/http/problem-filter.ts';
import { prepareHttp } from './platform/http/server.ts';
import { catchTheRest, endWithParent, startOrSay } from './platform/process.ts';
import { openLogger } from './platform/telemetry/logger.ts';
import { startTracing } from './platform/telemetry/tracing.ts';

await startOrSay('api', async () => {
  const config = Config.load();
  const flushTraces = await startTracing(config, 'api');
  const [logger, flushLines] = await openLogger(config, 'api');
  catchTheRest(logger);
  const app = await NestFactory.create(ApiModule.with(config, logger), {
    bodyParser: false,
    logger: ['error', 'warn'],
  });
  app.use(closesWhenLeaving(app.get(Departure)));
  app.use(logRefusals(logger));
  app.use(app.get(Entrance).handle);
  prepareHttp(app, config);
  serveStream(app);
  servePages(app, config);
  app.useGlobalFilters(app.get(ProblemFilter));
  await app.listen(config.vars.PORT);
  let leaving: Promise<void> | undefined;
  const leave = (drainSeconds: number) => {
    leaving ??= depart(app, drainSeconds).finally(flushTraces).finally(flushLines);
    return leaving;
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void leave(config.vars.CLEARHOLD_DRAIN_SECONDS).finally(() => process.exit(0)));
  endWithParent(() => leave(0));
  logger.info({ port: config.vars.PORT }, 'the API is listening');
});
