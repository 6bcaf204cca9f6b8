import { Controller, Get, Header, HttpCode, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '../../platform/database/database.ts';
import { Departure } from '../../platform/http/departure.ts';
import { RestPublic } from '../../platform/http/rest.ts';
import { Transport } from '../../platform/queue/transport.ts';
import { Metrics } from '../../platform/telemetry/metrics.ts';
import { ReadOperationFigures } from './operation-figures.ts';
import { OperationGauges } from './operation-gauges.ts';

const WORKER_SEEN_SECONDS = 15;

@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly transport: Transport,
    private readonly metrics: Metrics,
    private readonly departure: Departure,
    private readonly operation: ReadOperationFigures,
    private readonly gauges: OperationGauges,
  ) {}

  @Get('health/live')
  @RestPublic()
  @HttpCode(200)
  live() {
    return { status: 'live' };
  }

  /** 200 only when database, queue and worker answer, and this process is not about to go. */
  @Get('health/ready')
  @RestPublic()
  async ready(@Res() response: Response) {
    if (this.departure.isAnnounced) return void response.status(503).json({ status: 'leaving' });
    const answers = await Promise.all([this.#database(), this.#queue(), this.#worker()]);
    const [database, queue, worker] = answers;
    const ready = answers.every(Boolean);
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready', database, queue, worker });
  }

  @Get('metrics')
  @RestPublic()
  @Header('Content-Type', 'application/openmetrics-text; version=1.0.0; charset=utf-8')
  async figures() {
    this.metrics.pool(this.database.poolUse);
    this.gauges.set(await this.operation.read());
    return this.metrics.text();
  }

  #database = () => answers(this.database.acrossTenants('liveness', 'SELECT tenant_id FROM scope LIMIT 1'));
  #queue = () => answers(this.transport.ready());
  #worker = () =>
    answers(
      this.database.acrossTenants<{ alive: number }>(
        'liveness',
        `SELECT count(*)::int AS alive FROM node_beat WHERE role = 'worker' AND seen_at > now() - make_interval(secs => $1)`,
        [WORKER_SEEN_SECONDS],
      ),
      (rows) => (rows[0]?.alive ?? 0) > 0,
    );
}

async function answers<T>(question: Promise<T>, good: (answer: T) => boolean = () => true): Promise<boolean> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 2_000).unref());
  const answer = await Promise.race([
    question.then(
      (value) => ({ value }),
      () => undefined,
    ),
    late,
  ]);
  return answer !== undefined && good(answer.value);
}
