import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/index.ts';
import { PoliciesModule } from '../policies/index.ts';
import { TaxonomyModule } from '../taxonomy/index.ts';
import { FiguresJobs } from './figures.jobs.ts';
import { FiguresSinceStage } from './figures-since-stage.ts';
import { InsightsRepository } from './insights.repository.ts';
import { InsightsResolver } from './insights.resolver.ts';

@Module({
  imports: [CasesModule, PoliciesModule, TaxonomyModule],
  providers: [FiguresJobs, FiguresSinceStage, InsightsRepository, InsightsResolver],
  exports: [FiguresJobs],
})
export class InsightsModule {}
