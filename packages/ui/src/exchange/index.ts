// Without components: for pages that must stay small.
export * from './contract.ts';
export * from './operation.ts';
export * from './refusal.ts';
export * from './send.ts';
