import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { Metrics } from '../../platform/telemetry/metrics.ts';
import type { ChannelKind } from './channel-kinds.ts';

/** What came over the channels, and what did not. */
@Injectable()
export class ChannelMetrics {
  readonly #received: Counter;
  readonly #refused: Counter;
  readonly #failed: Counter;

  constructor({ registry }: Metrics) {
    const registers = [registry];
    this.#received = new Counter({
      ...{
        name: 'clearhold_channel_documents_total',
        help: 'Files and mails that came over a channel',
        labelNames: ['kind'],
        registers,
      },
    });
    this.#failed = new Counter({
      ...{
        name: 'clearhold_channel_looks_failed_total',
        help: 'Looks into a folder that came to nothing',
        labelNames: ['kind'],
        registers,
      },
    });
    this.#refused = new Counter({
      ...{
        name: 'clearhold_channel_refused_total',
        help: 'Requests and files of a channel that were refused',
        labelNames: ['kind'],
        registers,
      },
    });
  }

  /** A place that could not be looked into. */
  failed(kind: ChannelKind): void {
    this.#failed.inc({ kind });
  }

  received(kind: ChannelKind): void {
    this.#received.inc({ kind });
  }

  refused(kind: ChannelKind): void {
    this.#refused.inc({ kind });
  }
}
