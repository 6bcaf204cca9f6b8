import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import { calendarOf } from '../../cases/index.ts';
import { PolicyService } from '../../policies/index.ts';
import { dueAfter } from './when-due.ts';

/** When reports of a space are due, on its own calendar. */
export interface ScheduleTimes {
  readonly name: string;
  readonly timeZone: string;
  readonly locale: string;
  dueOf(period: string): Date;
  /** Whether a mail may have the report with it. */
  readonly attachPdf: boolean;
}

@Injectable()
export class ScheduleClock {
  constructor(private readonly policies: PolicyService) {}

  async of(tx: Tx): Promise<ScheduleTimes> {
    const [scope] = await tx.query<{ name: string; timeZone: string; locale: string }>(
      'SELECT name, time_zone AS "timeZone", locale FROM scope WHERE tenant_id = $1 AND id = $1',
      [tx.ctx.tenantId],
    );
    const policy = await this.policies.effective(tx);
    const calendar = calendarOf(policy);
    const { timeZone } = scope!;
    return {
      ...scope!,
      dueOf: (period) => dueAfter(period, timeZone, calendar),
      attachPdf: policy.get('reports.attachPdf'),
    };
  }
}
