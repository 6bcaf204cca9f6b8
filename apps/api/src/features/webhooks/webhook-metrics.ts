import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { Metrics } from '../../platform/telemetry/metrics.ts';

/** What went out and what came in, by how it ended. */
@Injectable()
export class HookMetrics {
  readonly #received: Counter;
  readonly #called: Counter;

  constructor({ registry }: Metrics) {
    const registers = [registry];
    this.#received = new Counter({
      ...{
        name: 'clearhold_hooks_received_total',
        help: 'Signed requests that came in',
        labelNames: ['outcome'],
        registers,
      },
    });
    this.#called = new Counter({
      ...{
        name: 'clearhold_webhook_calls_total',
        help: 'Tries to deliver an event',
        labelNames: ['outcome'],
        registers,
      },
    });
  }

  /** `outcome`: taken, duplicate, or the code of the refusal. */
  received(outcome: string): void {
    this.#received.inc({ outcome });
  }

  called(outcome: 'taken' | 'refused' | 'unreached'): void {
    this.#called.inc({ outcome });
  }
}
