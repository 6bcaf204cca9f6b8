import { Args, Query, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { FindReport } from './find-report.ts';
import { reportView } from './report-view.ts';

@Resolver()
export class ReportsResolver {
  constructor(private readonly finding: FindReport) {}

  @Query('report')
  async report(
    @Operation() op: GraphqlContext,
    @Args() { scope, period }: { scope?: string | null; period?: string | null },
  ) {
    const found = await this.finding.run(op, scope, period);
    return found ? reportView(found) : null;
  }
}
