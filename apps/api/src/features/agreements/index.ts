export { AgreementsModule } from './agreements.module.ts';
export { MonthFacts, type ServiceMonthFacts } from './month-facts.ts';
export { measureMonthsIfOld } from './months.jobs.ts';
