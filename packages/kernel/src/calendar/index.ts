export * from './business-calendar.ts';
export * from './business-time.ts';
export { publicHolidays } from './holidays.ts';
export * from './month-close.ts';
export * from './month-span.ts';
export * from './open-time.ts';
export * from './period-span.ts';
