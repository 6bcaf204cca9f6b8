export * from './csv.ts';
export * from './download.ts';
export * from './fuzzy.ts';
export * from './number.ts';
export * from './read-decimal.ts';
export * from './sentence.ts';
export * from './time.ts';
