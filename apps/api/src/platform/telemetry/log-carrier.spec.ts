import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Collector, openCollector } from '../../../test/house/collector.ts';
import { Config } from '../config/config.ts';
import { systemContext } from '../context/tenant-context.ts';
import { openCarrier } from './log-carrier.ts';
import { loggerFor, makeLogger } from './logger.ts';

const SECRET = { CLEARHOLD_SECRET: 'a secret of this test, of some length' };
let collector: Collector;
beforeAll(async () => {
  collector = await openCollector();
});
afterAll(() => collector.close());

test('lines are carried to a collector with time, level, tenant and actor, and without secrets', async () => {
  const vars = {
    OTEL_EXPORTER_OTLP_LOGS_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_HEADERS: 'x-collector-key=of%20ours',
  };
  const carrier = await openCarrier(Config.load({ ...SECRET, ...vars }), 'clearhold-api');
  const logger = makeLogger('info', 'api', carrier!.stream);
  const before = Date.now();
  loggerFor(logger, systemContext('tenant-1', 'partner-1')).warn(
    { code: 'FORBIDDEN', password: 'swordfish' },
    'refused',
  );
  logger.debug('not worth a line');
  await carrier!.close();
  expect(collector.keys).toEqual(['of ours']);
  expect(collector.records).toEqual([
    {
      service: 'clearhold-api',
      body: 'refused',
      severity: 13,
      at: expect.any(Date),
      attributes: expect.objectContaining({ tenant: 'tenant-1', code: 'FORBIDDEN', password: '…' }),
    },
  ]);
  expect(collector.records[0]!.attributes.actor).toMatch(/^system:/);
  expect(Math.abs(collector.records[0]!.at.getTime() - before)).toBeLessThan(10_000);
});

test('where nobody is named to carry to, nothing is carried', async () => {
  expect(await openCarrier(Config.load(SECRET), 'clearhold-api')).toBeUndefined();
});
