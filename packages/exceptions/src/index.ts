export * from './detection.ts';
export * from './facts.ts';
export * from './taxonomy/exception-type.ts';
export * from './taxonomy/taxonomy.ts';
