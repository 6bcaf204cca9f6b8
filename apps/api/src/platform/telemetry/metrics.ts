import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The process's own figures, in OpenMetrics. No label carries a tenant: their number has no bound. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly #batches = new Histogram({
    name: 'clearhold_batch_seconds',
    help: 'Time of a work batch',
    labelNames: ['kind'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });
  readonly #rows = new Counter({
    name: 'clearhold_work_rows_total',
    help: 'Outbox rows handled',
    labelNames: ['kind'],
    registers: [this.registry],
  });
  readonly #failures = new Counter({
    name: 'clearhold_work_failures_total',
    help: 'Work that failed',
    labelNames: ['kind', 'outcome'],
    registers: [this.registry],
  });
  readonly #requests = new Histogram({
    name: 'clearhold_http_seconds',
    help: 'Time of a request',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [this.registry],
  });
  readonly #pool = new Gauge({
    name: 'clearhold_pool_connections',
    help: 'Database connections',
    labelNames: ['state'],
    registers: [this.registry],
  });
  readonly #scanned = new Counter({
    name: 'clearhold_scanned_files_total',
    help: 'Files that were looked through for malware',
    labelNames: ['outcome'],
    registers: [this.registry],
  });
  readonly #taxChecks = new Counter({
    name: 'clearhold_tax_checks_total',
    help: 'Invoices that a tax service was asked about',
    labelNames: ['outcome'],
    registers: [this.registry],
  });
  constructor() {
    this.registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE as never);
  }

  batch(kind: string, rows: number, milliseconds: number): void {
    this.#batches.observe({ kind }, milliseconds / 1000);
    this.#rows.inc({ kind }, rows);
  }

  failure(kind: string, buried: boolean): void {
    this.#failures.inc({ kind, outcome: buried ? 'buried' : 'retried' });
  }

  request(route: string, status: number, milliseconds: number): void {
    this.#requests.observe({ route, status: String(status) }, milliseconds / 1000);
  }

  scanned(outcome: 'clean' | 'found' | 'unknown'): void {
    this.#scanned.inc({ outcome });
  }

  taxChecked(outcome: 'right' | 'wrong' | 'unanswered'): void {
    this.#taxChecks.inc({ outcome });
  }

  pool(use: { total: number; idle: number; waiting: number }): void {
    for (const [state, value] of Object.entries(use)) this.#pool.set({ state }, value);
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
