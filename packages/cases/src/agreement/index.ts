export * from './assess.ts';
export * from './terms.ts';
export * from './time-by-party.ts';
