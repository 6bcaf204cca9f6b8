export * from './account-menu.tsx';
export * from './brand-query.ts';
export * from './sign-in-flow.tsx';
export * from './signing.ts';
