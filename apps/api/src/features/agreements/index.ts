export { AgreementsModule } from './agreements.module.ts';
export { measureMonthsIfOld } from './months.jobs.ts';
