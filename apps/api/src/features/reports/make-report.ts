import { effectiveTaxonomy } from '@clearhold/exceptions';
import { type PeriodSpan, periodBefore, periodSpan } from '@clearhold/kernel/calendar';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { MonthFacts, type ServiceMonthFacts } from '../agreements/index.ts';
import { PolicyService } from '../policies/index.ts';
import { measureFigures, measureSuppliers } from './figures/measure-figures.ts';
import { PeriodsRepository } from './figures/periods.repository.ts';
import type { ReportFigures } from './figures/report-figures.ts';
import { sumFigures } from './figures/sum-figures.ts';
import { byAge, byDomain, bySupplier, byType, moneyHeld } from './sections/cases-tables.ts';
import { keyFigures } from './sections/key-figures.ts';
import { credits, promises } from './sections/promises.ts';
import type { Section } from './sections/section.ts';
import { adoption, tenantsTable } from './sections/tenants-table.ts';

/** Whose report, in whose time zone, and in which language its types are named. */
export interface Reported {
  readonly name: string;
  readonly timeZone: string;
  readonly language: string;
}

/** What came to pass in a period, as tables. */
export interface Report extends Reported {
  readonly span: PeriodSpan;
  /** Whether the period still runs. */
  readonly isRunning: boolean;
  /** Null where it was not measured. */
  readonly measuredAt: Date | null;
  readonly sections: readonly Section[];
}

/** Makes reports: of a tenant from its own rows, of a tenant or all of them for their partner from figures. */
@Injectable()
export class MakeReport {
  constructor(
    private readonly periods: PeriodsRepository,
    private readonly months: MonthFacts,
    private readonly policies: PolicyService,
  ) {}

  /** The transaction's own tenant, for its own people: all from one snapshot. */
  async ofTenant(tx: Tx, period: string, reported: Reported): Promise<Report> {
    const span = periodSpan(period, reported.timeZone);
    const now = await measureFigures(tx, span);
    const before = await measureFigures(tx, periodSpan(periodBefore(period), reported.timeZone));
    const names = await this.#names(tx, now, reported.language);
    const suppliers = bySupplier(await measureSuppliers(tx, span));
    const today = tx.at.toLocaleDateString('sv-SE', { timeZone: reported.timeZone });
    const lastDay = tx.at < span.until ? today : span.lastDay;
    const sections = [...(await this.#tables(tx, span, { now, before, lastDay }, names)), suppliers];
    return { ...reported, span, isRunning: tx.at < span.until, measuredAt: tx.at, sections };
  }

  /** The transaction's tenant as its partner may know it: as its own worker measured it. */
  async ofTenantAbove(tx: Tx, period: string, reported: Reported): Promise<Report> {
    const span = periodSpan(period, reported.timeZone);
    const now = await this.periods.find(tx, period);
    const before = await this.periods.find(tx, periodBefore(period));
    const figures = now && { now: now.figures, before: before?.figures ?? null, lastDay: null };
    const sections =
      now && figures
        ? await this.#tables(tx, span, figures, await this.#names(tx, now.figures, reported.language))
        : [];
    return { ...reported, span, isRunning: !now?.closedAt, measuredAt: now?.measuredAt ?? null, sections };
  }

  /** All tenants of the transaction's partner, one line each, and their sums, in the partner's own words. */
  async ofPartner(tx: Tx, period: string, reported: Reported): Promise<Report> {
    const span = periodSpan(period, reported.timeZone);
    const tenants = await this.periods.ofPartner(tx.ctx.tenantId, period, periodBefore(period));
    const measured = tenants.flatMap(({ now }) => now ?? []);
    const earlier = tenants.flatMap(({ before }) => before?.figures ?? []);
    const all = sumFigures(measured.map(({ figures }) => figures));
    const names = await this.#names(tx, all, reported.language);
    const last = measured.map(({ measuredAt }) => new Date(measuredAt).getTime());
    return {
      ...{ ...reported, span, isRunning: measured.some(({ closedAt }) => !closedAt) },
      measuredAt: last.length > 0 ? new Date(Math.max(...last)) : null,
      sections: [
        keyFigures(all, earlier.length > 0 ? sumFigures(earlier) : null, true),
        ...[tenantsTable(tenants), adoption(tenants), byType(all, names), byDomain(all), byAge(all, null)],
        moneyHeld(all),
      ],
    };
  }

  async #tables(
    tx: Tx,
    span: PeriodSpan,
    { now, before, lastDay }: { now: ReportFigures; before: ReportFigures | null; lastDay: string | null },
    names: ReadonlyMap<string, string>,
  ): Promise<Section[]> {
    const month = span.kind === 'month' ? await this.months.read(tx, span.period) : null;
    return [
      ...[keyFigures(now, before, false), byType(now, names), byDomain(now), byAge(now, lastDay)],
      ...(month ? serviceOf(month) : []),
      moneyHeld(now),
    ];
  }

  async #names(tx: Tx, { byType: types }: ReportFigures, language: string): Promise<Map<string, string>> {
    const taxonomy = effectiveTaxonomy(await this.policies.effective(tx));
    return new Map(types.map(({ code }) => [code, taxonomy.type(code, language)?.name ?? code]));
  }
}

const serviceOf = (month: ServiceMonthFacts): Section[] => [promises(month), credits(month)];
