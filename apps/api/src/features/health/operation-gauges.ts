import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Metrics } from '../../platform/telemetry/metrics.ts';
import type { OperationFigures } from './operation-figures.ts';

/** The operators' figures as gauges: named, with their units, and without a label that grows with the tenants. */
@Injectable()
export class OperationGauges {
  readonly #gauge: (name: string, help: string, labelNames?: string[]) => Gauge;

  constructor(metrics: Metrics) {
    this.#gauge = (name, help, labelNames = []) =>
      (metrics.registry.getSingleMetric(name) as Gauge | undefined) ??
      new Gauge({ name, help, labelNames, registers: [metrics.registry] });
  }

  set(figures: OperationFigures): void {
    const one = (name: string, help: string, value: number) => this.#gauge(name, help).set(value);
    const outbox = this.#gauge('clearhold_outbox_rows', 'Outbox rows by state', ['state']);
    for (const { state, rows } of figures.outbox) outbox.set({ state }, rows);
    const age = this.#gauge('clearhold_queue_age_seconds', 'Age of the oldest work that is ready, by lane', ['lane']);
    for (const { lane, seconds } of figures.queueAge) age.set({ lane }, seconds);
    one('clearhold_dispatcher_lag_seconds', 'How long the most overdue timer has been due', figures.dispatcherLag);
    one('clearhold_busy_tenants', 'Tenants with work that is ready or under way', figures.busyTenants);
    one('clearhold_largest_share_ratio', 'Part of the waiting work that is one tenant’s', figures.largestShare);
    one('clearhold_effects_in_doubt', 'ERP writes without a clear answer', figures.effectsInDoubt.count);
    one('clearhold_effects_in_doubt_age_seconds', 'Age of the oldest of them', figures.effectsInDoubt.age);
    one('clearhold_connections_away', 'ERPs that do not answer and are left in peace', figures.connectionsAway.count);
    one('clearhold_connections_away_age_seconds', 'Since the longest of them is', figures.connectionsAway.age);
    one('clearhold_dead_letters', 'Failed work that waits for somebody', figures.deadLetters.count);
    one('clearhold_dead_letters_age_seconds', 'Age of the oldest of it', figures.deadLetters.age);
    one('clearhold_workers_alive', 'Workers heard of in the last 15 seconds', figures.workers.alive);
    one('clearhold_worker_silence_seconds', 'Since the last word of any worker', figures.workers.silence);
    one('clearhold_unsealed_spaces', 'Logs with entries that no seal covers yet', figures.unsealedSpaces);
  }
}
