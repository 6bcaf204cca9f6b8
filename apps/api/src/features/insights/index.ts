export { FiguresJobs, refreshFigures, startFiguresFor } from './figures.jobs.ts';
export { InsightsModule } from './insights.module.ts';
