import type { VerdictDifference } from '@clearhold/cases';
import { newId } from '@clearhold/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { Breath } from '../../platform/queue/breath.ts';
import type { JobItem } from '../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { PlaybookLibrary } from '../playbooks/index.ts';
import { PolicyService } from '../policies/index.ts';
import { judgeTwice, looksFurther, searchesFurtherBack } from './judge-twice.ts';
import { candidatesOf, countInvoices, nextInvoices, type PastInvoice } from './past-invoices.ts';
import { rehearseSliceJob } from './rehearsal.jobs.ts';
import type { PartRow } from './rehearsal-row.ts';
import { RehearsalsRepository } from './rehearsals.repository.ts';
import { count, type Figures, NO_UNIT, noFigures, type PartFigures } from './tally.ts';
import { TwoPolicies } from './two-policies.ts';

const PAGE = 500;
// Other tenants and shorter work get their turn between two slices; what a killed worker loses is one of them.
const SLICE_MS = 1_500;

type Item = VerdictDifference & { readonly id: string; readonly invoiceId: string; readonly unitId: string | null };

/** Tries the change over one tenant's invoices, slice by slice; each saves how far it came together with what it found. */
@Injectable()
export class RehearseSlice implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly repository: RehearsalsRepository,
    private readonly policies: PolicyService,
    private readonly playbooks: PlaybookLibrary,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: rehearseSliceJob, inside: (tx, items) => this.run(tx, items) });
  }

  async run(tx: Tx, items: readonly JobItem<{ slice: number }>[]): Promise<void> {
    for (const { subjectId, payload } of items) {
      const part = await this.repository.part(tx, subjectId);
      if (part?.state !== 'running' || part.slice !== payload.slice) continue; // cancelled, or done before
      await this.#slice(tx, part);
    }
  }

  async #slice(tx: Tx, part: PartRow): Promise<void> {
    const units = part.scopeKind === 'unit' ? await this.repository.unitsBelow(tx, part.scopeId) : null;
    const period = { ...part, units };
    const policies = new TwoPolicies(tx, this.policies, await this.playbooks.base(tx), part);
    const all = await this.#looksFurther(tx, policies, units);
    const figures: PartFigures = structuredClone(part.figures);
    const progress = { total: part.total, done: part.done, at: part.cursorAt, id: part.cursorId, ended: false };
    if (progress.total === null) {
      const counted = await countInvoices(tx, period);
      const spotless = [...counted.spotless.values()].reduce((sum, n) => sum + n, 0);
      Object.assign(progress, { total: counted.doubtful + spotless, done: all ? 0 : spotless });
      figures.leftOut = counted.leftOut;
      if (!all) for (const [unitId, n] of counted.spotless) figuresOf(figures, unitId).invoices += n;
    }
    const found: Item[] = [];
    const breath = new Breath();
    const until = performance.now() + SLICE_MS;
    let page = nextInvoices(tx, period, progress, all, PAGE);
    while (!progress.ended && performance.now() < until) {
      const invoices = await page;
      const last = invoices.at(-1);
      progress.ended = invoices.length < PAGE;
      if (!last) break;
      Object.assign(progress, { at: last.createdAt, id: last.id, done: progress.done + invoices.length });
      const candidates = await this.#candidates(tx, policies, invoices);
      // The server reads the next page while this one is judged.
      if (!progress.ended) page = nextInvoices(tx, period, progress, all, PAGE);
      for (const invoice of invoices) {
        await breath.take();
        const judged = judgeTwice(
          invoice,
          await policies.of(invoice.unitId),
          candidates?.get(invoice.id) ?? (candidates && []),
        );
        count(figuresOf(figures, invoice.unitId), judged.before, judged.after, judged.differences);
        for (const one of judged.differences)
          found.push({ ...one, id: newId(), invoiceId: invoice.id, unitId: invoice.unitId });
      }
    }
    await page; // asked for in vain when the time was up
    await this.repository.advance(tx, part, { ...progress, figures }, found);
    if (!progress.ended)
      await enqueue(tx, rehearseSliceJob, [{ subjectId: part.rehearsalId, payload: { slice: part.slice + 1 } }]);
  }

  async #looksFurther(tx: Tx, policies: TwoPolicies, units: readonly string[] | null): Promise<boolean> {
    for (const unitId of units ?? [null, ...(await this.repository.units(tx))])
      if (looksFurther(await policies.of(unitId))) return true;
    return false;
  }

  async #candidates(tx: Tx, policies: TwoPolicies, invoices: readonly PastInvoice[]) {
    let furthest = 0;
    for (const unitId of new Set(invoices.map((one) => one.unitId))) {
      const both = await policies.of(unitId);
      if (searchesFurtherBack(both)) furthest = Math.max(furthest, both.after.detection.duplicates.lookbackDays);
    }
    return furthest ? candidatesOf(tx, invoices, furthest) : undefined;
  }
}

function figuresOf(figures: PartFigures, unitId: string | null): Figures {
  figures.units ??= {};
  figures.units[unitId ?? NO_UNIT] ??= noFigures();
  return figures.units[unitId ?? NO_UNIT]!;
}
