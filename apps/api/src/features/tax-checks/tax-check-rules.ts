import type { TaxAnswer } from '@clearhold/connectors';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { Metrics } from '../../platform/telemetry/metrics.ts';
import { PolicyService } from '../policies/index.ts';

/** What policy says of silence, and the count of answers. */
@Injectable()
export class TaxCheckRules {
  constructor(
    private readonly policies: PolicyService,
    private readonly metrics: Metrics,
  ) {}

  async unansweredMax(tx: Tx, unitId: string | null): Promise<number> {
    return (await this.policies.effective(tx, unitId)).get('tax.unansweredChecks');
  }

  count(outcome: TaxAnswer['kind']): void {
    this.metrics.taxChecked(outcome);
  }
}
