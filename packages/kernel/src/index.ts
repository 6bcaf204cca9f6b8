export * from './clock.ts';
export * from './decimal.ts';
export * from './ids.ts';
export * from './money.ts';
export * from './result.ts';
export * from './shape-words.ts';
