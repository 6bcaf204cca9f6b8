export type { ReportBehind } from './documents.ts';
export { daysName } from './periods.ts';
export { ReportView } from './report-view.tsx';
export { Schedules } from './schedules.tsx';
export type { ReportDays } from './section-table.tsx';
