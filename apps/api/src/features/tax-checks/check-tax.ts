import { checkTax, type HttpClient, type TaxAnswer } from '@clearhold/connectors';
import type { CanonicalInvoice } from '@clearhold/documents';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../../platform/config/config.ts';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { JobItem } from '../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { erpHttp } from '../erp/index.ts';
import { taxCheckJob, wakeTaxChecks } from './ask-checks.ts';
import { TaxCheckRules } from './tax-check-rules.ts';
import { TaxHolds } from './tax-holds.ts';
import { questionOf } from './tax-question.ts';
import { noteAnswer, noteSilence, TaxServices } from './tax-service.ts';

const TIMEOUT_MS = 8_000;
const SOON_MS = 2_000;
const LATER_MS = 30_000;
const LATEST_MS = 15 * 60_000;

interface Subject {
  readonly status: string;
  readonly unit_id: string | null;
  readonly canonical: CanonicalInvoice;
}
type Check = JobItem<{ unanswered: number }>;

/**
 * Has one invoice checked outside. What the service finds wrong is held as the document's fault; no answer is held as the service's, and
 * asked again until there is one, which ends the hold by itself.
 */
@Injectable()
export class CheckTax implements OnModuleInit {
  readonly #http: HttpClient;

  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly services: TaxServices,
    private readonly holds: TaxHolds,
    private readonly rules: TaxCheckRules,
    config: Config,
  ) {
    this.#http = erpHttp(config);
  }

  onModuleInit(): void {
    this.registry.add({ definition: taxCheckJob, outside: (ctx, item) => this.#check(ctx, item) });
  }

  async #check(ctx: TenantContext, item: Check): Promise<void> {
    const found = await this.database.read(ctx, async (tx) => ({
      service: await this.services.ready(tx),
      invoice: (await tx.query<Subject>(SUBJECT, [tx.ctx.tenantId, item.subjectId]))[0],
    }));
    const { service, invoice } = found;
    if (!service || !invoice || !['clear', 'held'].includes(invoice.status)) return;
    const client = { http: this.#http, now: () => this.database.clock.now() };
    const answer = await checkTax({ ...service, timeoutMs: TIMEOUT_MS }, questionOf(invoice.canonical), client);
    this.rules.count(answer.kind);
    await this.database.inTenant(ctx, (tx) => this.#close(tx, item, invoice, answer));
  }

  async #close(tx: Tx, item: Check, { unit_id }: Subject, answer: TaxAnswer): Promise<void> {
    if (answer.kind === 'unanswered') return this.#unanswered(tx, item, unit_id, answer);
    if (await noteAnswer(tx)) await wakeTaxChecks(tx);
    // In this order: what is wrong stands before the silence ends, so that nothing is released in between.
    if (answer.kind === 'wrong') await this.holds.raise(tx, item.subjectId, answer.faults);
    await this.holds.heal(tx, item.subjectId);
  }

  async #unanswered(
    tx: Tx,
    { subjectId, payload }: Check,
    unitId: string | null,
    answer: Extract<TaxAnswer, { kind: 'unanswered' }>,
  ): Promise<void> {
    const unanswered = payload.unanswered + 1;
    const most = await this.rules.unansweredMax(tx, unitId);
    await noteSilence(tx, answer.message);
    if (unanswered >= most) await this.holds.silent(tx, subjectId, answer);
    const doubled = LATER_MS * 2 ** Math.min(unanswered - most, 10);
    const wait = Math.max(unanswered < most ? SOON_MS : Math.min(doubled, LATEST_MS), answer.afterMs ?? 0);
    const notBefore = new Date(tx.at.getTime() + Math.min(wait, LATEST_MS));
    await enqueue(tx, taxCheckJob, [{ subjectId, payload: { unanswered }, notBefore }]);
  }
}

const SUBJECT = `
  SELECT i.status, i.unit_id, d.canonical FROM invoice i JOIN document d ON d.tenant_id = i.tenant_id AND d.id = i.document_id
  WHERE i.tenant_id = $1 AND i.id = $2`;
