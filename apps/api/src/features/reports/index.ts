export { measurePeriods, measurePeriodsIfOld } from './figures/periods.jobs.ts';
export { ReportsModule } from './reports.module.ts';
