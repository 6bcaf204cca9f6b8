export * from './ability.ts';
export * from './actor.ts';
export * from './columns.ts';
export * from './conditions.ts';
export * from './denial.ts';
export * from './duties.ts';
export * from './roles.ts';
export { type AppRule, rolesHeld, rulesFor } from './rules.ts';
export * from './vocabulary.ts';
