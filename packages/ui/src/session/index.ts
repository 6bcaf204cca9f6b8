export * from './account-menu.tsx';
export * from './brand-query.ts';
export * from './signing.ts';
