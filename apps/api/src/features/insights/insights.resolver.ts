import { Query, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { ExceptionTypes } from '../taxonomy/index.ts';
import { unitReach } from '../tenancy/index.ts';
import { byPublishedCode } from './by-published-code.ts';
import { InsightsRepository } from './insights.repository.ts';

const AGES = ['0–2 days', '3–7 days', '8–30 days', 'more than 30 days'];

@Resolver()
export class InsightsResolver {
  constructor(
    private readonly repository: InsightsRepository,
    private readonly types: ExceptionTypes,
  ) {}

  @Query('overview')
  async overview(@Operation() op: GraphqlContext) {
    const tx = await op.read();
    const window = { units: unitReach(op.ability, 'Insight'), timeZone: op.space?.timeZone ?? 'UTC' };
    const cases = await this.repository.cases(tx, window);
    const documents = await this.repository.documents(tx, window);
    const openByType = await Promise.all(
      byPublishedCode(cases.openByType).map(async ({ code, amount, currency, oldestOpenedAt, ...type }) => ({
        ...type,
        code,
        name: (await this.types.forReader(op, code, null)).name,
        amountAtRisk: { amount, currency },
        oldestOpenedAt: new Date(oldestOpenedAt),
      })),
    );
    return {
      ...cases,
      openByType,
      aging: cases.aging.map((count, index) => ({ label: AGES[index], count })),
      documentsReceived: documents.received,
      documentsPassed: documents.passed,
      documentsRejected: documents.rejected,
      exceptionRatePercent: documents.exceptionRatePercent,
    };
  }
}
