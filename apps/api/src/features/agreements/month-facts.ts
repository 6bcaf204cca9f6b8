import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { MonthsRepository } from './months.repository.ts';
import type { Correction, ServiceMonth } from './service-month.ts';

/** A month of a tenant's service with what was put right about it. */
export interface ServiceMonthFacts {
  readonly month: ServiceMonth;
  readonly corrections: readonly Correction[];
}

/** Reads how a month was served, for reports. */
@Injectable()
export class MonthFacts {
  constructor(private readonly months: MonthsRepository) {}

  /** Null where the month was not measured, or nothing was promised for it. */
  async read(tx: Tx, month: string): Promise<ServiceMonthFacts | null> {
    const found = await this.months.find(tx, month);
    if (!found?.result) return null;
    return { month: found, corrections: await this.months.corrections(tx, [month]) };
  }
}
