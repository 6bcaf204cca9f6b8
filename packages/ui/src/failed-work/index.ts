export * from './failed-work.tsx';
export { groupsQuery } from './letters.ts';
